package org.chatrpc.http.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * The headers that make a file harmless in a browser: it is saved and never displayed, and if it were displayed, no
 * script in it would run. The media type is declared only for pictures, which cannot contain scripts.
 */
final class SafeHeaders {
    private static final Set<String> HARMLESS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    /** RFC 8187, section 3.2.1. */
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private SafeHeaders() {}

    static void add(HttpServletResponse response, String name, String mediaType) {
        response.setContentType(HARMLESS.contains(mediaType) ? mediaType : "application/octet-stream");
        response.setHeader("Content-Disposition", disposition(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        // Only the reader's own cache may store it, and must revalidate each time, because the reader may have lost
        // access.
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** RFC 6266: the name in ASCII for old programs, and the whole one. */
    static String disposition(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .forEach(c -> ascii.append(c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
