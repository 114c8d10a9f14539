package org.chatrpc.http.request;

import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * What precedes the root element of a document (XML 1.0, section 2.8): only white space, comments and processing
 * instructions are allowed. A document type declaration can occur nowhere else, so a document that passes has none.
 */
final class XmlProlog {
    private final byte[] bytes;
    private int at;

    private XmlProlog(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /**
     * Refuses with INVALID_REQUEST a UTF-8 document, given without its XML declaration, whose prolog contains anything
     * else.
     */
    static void check(byte[] utf8, int start) {
        new XmlProlog(utf8, start).skipToRoot();
    }

    private void skipToRoot() {
        while (true) {
            skipWhiteSpace();
            if (looksAt("<!--")) {
                at += 4;
                skipPast("--");
                require(looksAt(">"), "A comment before the root element contains two hyphens.");
                at++;
            } else if (looksAt("<?")) {
                at += 2;
                require(!looksAtXmlTarget(), "The XML declaration is malformed, or not at the start of the document.");
                skipPast("?>");
            } else if (looksAt("<!DOCTYPE")) {
                throw refused("A DOCTYPE is not accepted.");
            } else {
                require(
                        looksAt("<") && at + 1 < bytes.length && startsName(bytes[at + 1]),
                        "The request is not an XML document.");
                return;
            }
        }
    }

    private void skipWhiteSpace() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
    }

    private void skipPast(String end) {
        while (!looksAt(end)) {
            require(at < bytes.length, "The request is not an XML document.");
            at++;
        }
        at += end.length();
    }

    private boolean looksAt(String token) {
        if (bytes.length - at < token.length()) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (bytes[at + i] != token.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The XML declaration has been removed; a malformed one left over could still lead a parser to assume another
     * encoding.
     */
    private boolean looksAtXmlTarget() {
        return at + 3 < bytes.length
                && (bytes[at] | 0x20) == 'x'
                && (bytes[at + 1] | 0x20) == 'm'
                && (bytes[at + 2] | 0x20) == 'l'
                && (bytes[at + 3] <= ' ' || bytes[at + 3] == '?');
    }

    private static boolean startsName(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '_' || b == ':' || b < 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw refused(message);
        }
    }

    private static ChatException refused(String message) {
        return ChatException.of(Problem.INVALID_REQUEST, message);
    }
}
