package org.chatrpc.http.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the setting for the URL under which users reach the application. */
public final class PublicUrl {
    private static final Pattern FORM = Pattern.compile("(https?)://([^/]+)(/.*)?", Pattern.CASE_INSENSITIVE);

    private PublicUrl() {}

    /**
     * The URL without a trailing slash; an empty text stays empty.
     *
     * @return empty if the text is not an absolute http or https URL made of a host and a path of unreserved characters
     */
    public static Optional<String> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of("");
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
        String path = matcher.group(3) == null ? "" : matcher.group(3);
        return HostAndPort.parse(matcher.group(2))
                .flatMap(host -> UrlPath.parse(path).map(safe -> scheme + "://" + host + safe));
    }
}
