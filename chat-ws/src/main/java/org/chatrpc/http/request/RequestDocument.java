package org.chatrpc.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The XML document of a request, normalised for the SOAP stack: UTF-8 without byte order mark or XML declaration, and
 * nothing but comments and processing instructions before the root element. So every stack reads exactly what was
 * checked here, and none ever sees a document type declaration and the entities it might define.
 *
 * @param bytes contain the document, from {@code offset} to their end; must not be modified
 */
@SuppressWarnings("ArrayRecordComponent") // Documents are never compared, and their bytes never copied.
public record RequestDocument(byte[] bytes, int offset) {
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*(?:\"1\\.0\"|'1\\.0')"
            + "(?:\\s+encoding\\s*=\\s*(?:\"([A-Za-z0-9._-]+)\"|'([A-Za-z0-9._-]+)'))?"
            + "(?:\\s+standalone\\s*=\\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>");

    /** In characters; enough for any declaration sent in good faith. */
    private static final int MAX_DECLARATION_LENGTH = 200;

    /**
     * Normalises the body, or refuses it with INVALID_REQUEST.
     *
     * @param charset the charset of the {@code Content-Type} header; takes precedence over the XML declaration (RFC
     *     7303)
     */
    public static RequestDocument of(byte[] body, Optional<String> charset) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return normalised(body, 3);
        }
        if (startsWith(body, 0xFE, 0xFF) || (body.length > 1 && body[0] == 0 && body[1] != 0)) {
            return decoded(body, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE) || (body.length > 1 && body[0] != 0 && body[1] == 0)) {
            return decoded(body, StandardCharsets.UTF_16LE);
        }
        Optional<String> declared = declaration(body, 0).flatMap(RequestDocument::encoding);
        Charset encoding =
                charset.or(() -> declared).map(RequestDocument::singleByteUnits).orElse(StandardCharsets.UTF_8);
        return encoding.equals(StandardCharsets.UTF_8) ? normalised(body, 0) : decoded(body, encoding);
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || body[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static RequestDocument decoded(byte[] body, Charset encoding) {
        String text = decode(body, encoding);
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        return normalised(text.substring(mark).getBytes(StandardCharsets.UTF_8), 0);
    }

    private static RequestDocument normalised(byte[] utf8, int start) {
        if (!isAscii(utf8)) {
            decode(utf8, StandardCharsets.UTF_8);
        }
        Optional<Matcher> declaration = declaration(utf8, start);
        declaration.flatMap(RequestDocument::encoding).ifPresent(RequestDocument::known);
        int offset = start + declaration.map(Matcher::end).orElse(0);
        XmlProlog.check(utf8, offset);
        return new RequestDocument(utf8, offset);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Decodes strictly, as some parsers silently replace malformed input. */
    private static String decode(byte[] bytes, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ChatException.of(Problem.INVALID_REQUEST, "The request is not valid " + encoding.name() + " text.");
        }
    }

    private static Optional<Matcher> declaration(byte[] bytes, int start) {
        if (bytes.length < start + 2 || bytes[start] != '<' || bytes[start + 1] != '?') {
            return Optional.empty();
        }
        int length = Math.min(bytes.length - start, MAX_DECLARATION_LENGTH);
        Matcher matcher = DECLARATION.matcher(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<String> encoding(Matcher declaration) {
        return Optional.ofNullable(declaration.group(1)).or(() -> Optional.ofNullable(declaration.group(2)));
    }

    /** The charset of a document that does not resemble UTF-16. */
    private static Charset singleByteUnits(String name) {
        Charset charset = known(name);
        if (!charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.ISO_8859_1)) {
            throw ChatException.of(Problem.INVALID_REQUEST, "The request says that it is UTF-16, but it is not.");
        }
        return charset;
    }

    private static Charset known(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii", "ascii" -> StandardCharsets.UTF_8;
            case "iso-8859-1", "latin1" -> StandardCharsets.ISO_8859_1;
            case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_16;
            default ->
                throw ChatException.of(
                        Problem.INVALID_REQUEST,
                        "The request's character encoding is not supported: use UTF-8, UTF-16, US-ASCII or ISO-8859-1.");
        };
    }
}
