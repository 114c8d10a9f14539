package org.chatrpc.http.request;

import java.util.Optional;

/**
 * The lexical space of xs:base64Binary (XML Schema part 2, section 3.2.16). The SOAP stacks pass over whatever does not belong
 * there, so that a content with an error would become another one.
 */
final class Base64Text {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final boolean[] IS_DIGIT = new boolean[128];

    static {
        DIGITS.chars().forEach(c -> IS_DIGIT[c] = true);
    }

    private Base64Text() {}

    /** The text without white space; empty if it is not in base64, or if there is nothing in it. */
    static Optional<String> check(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padding++;
                kept.append(c);
            } else if (c < 128 && IS_DIGIT[c] && padding == 0) {
                kept.append(c);
            } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return Optional.empty();
            }
        }
        return padding <= 2 && kept.length() % 4 == 0 && !kept.isEmpty()
                ? Optional.of(kept.toString())
                : Optional.empty();
    }
}
