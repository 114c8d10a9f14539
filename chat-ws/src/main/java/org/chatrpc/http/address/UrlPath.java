package org.chatrpc.http.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses paths that can be written into a URL, a page or the WSDL without escaping. */
final class UrlPath {
    private static final int MAX_LENGTH = 500;

    /** Segments of unreserved characters (RFC 3986, section 2.3), none of them empty, {@code .} or {@code ..}. */
    private static final Pattern SAFE = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*+/?");

    private UrlPath() {}

    /** The path without a trailing slash, so that the root path is empty; nothing if the path has other characters. */
    static Optional<String> parse(String text) {
        if (text.length() > MAX_LENGTH || !SAFE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
