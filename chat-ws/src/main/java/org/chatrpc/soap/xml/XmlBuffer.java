package org.chatrpc.soap.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing XML document in UTF-8. Writes markup as it is given, and escapes text; the caller balances the tags. Used by
 * one thread at a time.
 */
public final class XmlBuffer {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private byte[] bytes;
    private int length;

    /**
     * @param capacity the expected length in bytes
     */
    public XmlBuffer(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** The length in bytes. */
    public int length() {
        return length;
    }

    /** Discards everything after this length. */
    public void truncate(int newLength) {
        length = Math.min(length, newLength);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Appends markup that consists of ASCII characters. */
    public XmlBuffer markup(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Appends a part of a document in UTF-8. */
    public XmlBuffer markup(byte[] xml, int from, int to) {
        reserve(to - from);
        System.arraycopy(xml, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    XmlBuffer markup(byte[] xml) {
        return markup(xml, 0, xml.length);
    }

    /**
     * Appends text with markup escaped. Also escapes carriage returns, which a parser would otherwise read as line feeds
     * (XML 1.0, section 2.11), and replaces what XML cannot contain (section 2.2) by U+FFFD.
     */
    public XmlBuffer text(String text) {
        // At most three bytes per char; escapes reserve for themselves.
        reserve(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c, text.length() - i);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                continuation(c);
            } else if (!Character.isSurrogate(c) && c < 0xFFFE) {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
                continuation(c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                markup(REPLACEMENT);
            }
        }
        return this;
    }

    /**
     * @param remaining how many chars are left, this one included
     */
    private void ascii(char c, int remaining) {
        switch (c) {
            case '<' -> escape("&lt;", remaining);
            case '>' -> escape("&gt;", remaining);
            case '&' -> escape("&amp;", remaining);
            case '\r' -> escape("&#13;", remaining);
            default -> {
                if (c >= 0x20 || c == '\t' || c == '\n') {
                    bytes[length++] = (byte) c;
                } else {
                    markup(REPLACEMENT);
                }
            }
        }
    }

    private void escape(String entity, int remaining) {
        reserve(entity.length() + 3 * remaining);
        markup(entity);
    }

    private void supplementary(int codePoint) {
        bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
        continuation(codePoint >> 12);
        continuation(codePoint >> 6);
        continuation(codePoint);
    }

    /** One of the further bytes of a character: its lowest six bits (RFC 3629, section 3). */
    private void continuation(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
