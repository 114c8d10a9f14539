package org.chatrpc.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that can be opened.
 *
 * @param target in ASCII, which excludes lookalike characters
 * @param host the host as written, in lower case; for a mail link the address
 * @param doubt why its target may differ from what the user expects, empty if there is no such reason
 */
public record WebLink(URI target, String host, Optional<Doubt> doubt) {

    /** Why the target of a link may differ from what the user expects. */
    public enum Doubt {
        /** The part before the {@code @} looks like a host but is not one. */
        USER_INFO,
        /** The host name mixes scripts, or imitates a name in another script. */
        LOOKALIKE,
        /** The text of the link shows another address. */
        OTHER_TEXT
    }

    private static final Pattern WEB = Pattern.compile(
            "(?<scheme>https?)://(?:(?<user>[^/?#]*)@)?(?<host>[^/?#@:\\[\\]]+|\\[[0-9a-f:.]+])(?::(?<port>\\d{0,5}))?(?<rest>[/?#].*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL =
            Pattern.compile("mailto:(?<name>[a-z0-9.!#$&'*+/=_~-]+)@(?<host>[^@]+)", Pattern.CASE_INSENSITIVE);

    /**
     * The ASCII form of a host name. Underscores are allowed: RFC 952 excludes them for hosts, but DNS permits them
     * (RFC 2181, section 11), and company networks use them.
     */
    private static final Pattern HOST = Pattern.compile("[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?\\.?|\\[[0-9a-f:.]+]");

    private static final Pattern WORD = Pattern.compile("[\\s()<>\\[\\]{}\"',;]+");

    /** What people read as an address: with a scheme, or a host name with a dot and letters at its end. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|mailto:)?(?:[^@/]*@)?(?<host>(?:[^/?#@:.]+\\.)+\\p{L}{2,}|(?<=//)[^/?#@:]+)\\.?(?:[:/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final String PLAIN = "-._~!$&'()*+,;=:@/?#";

    /** Parses an http, https or mailto link; empty if a browser would not accept it. */
    public static Optional<WebLink> parse(String written) {
        Matcher web = WEB.matcher(written);
        Matcher mail = MAIL.matcher(written);
        if (web.matches()) {
            return web(web);
        } else if (mail.matches()) {
            return mail(mail);
        }
        return Optional.empty();
    }

    /**
     * This link as it is shown with a text: with a warning if the text looks like an address on another server.
     *
     * @param label the text that the user sees
     */
    public WebLink shownAs(String label) {
        boolean other = WORD.splitAsStream(label)
                .map(ADDRESS::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group("host").toLowerCase(Locale.ROOT))
                .anyMatch(name -> !isOwn(name));
        return doubt.isEmpty() && other ? new WebLink(target, host, Optional.of(Doubt.OTHER_TEXT)) : this;
    }

    private boolean isOwn(String name) {
        String server = host.substring(host.indexOf('@') + 1);
        return server.equals(name) || server.equals("www." + name) || name.equals("www." + server);
    }

    private static Optional<WebLink> web(Matcher parts) {
        String host = parts.group("host").toLowerCase(Locale.ROOT);
        Optional<String> port = Optional.ofNullable(parts.group("port")).filter(digits -> !digits.isEmpty());
        if (port.filter(digits -> Integer.parseInt(digits) > 65_535).isPresent()) {
            return Optional.empty();
        }
        Optional<String> user = Optional.ofNullable(parts.group("user"));
        String before = parts.group("scheme").toLowerCase(Locale.ROOT) + "://"
                + user.map(name -> encode(name).replace("@", "%40") + "@").orElse("");
        String after = port.map(digits -> ":" + digits).orElse("")
                + encode(Optional.ofNullable(parts.group("rest")).orElse(""));
        Optional<Doubt> doubt = user.isPresent()
                ? Optional.of(Doubt.USER_INFO)
                : Optional.of(Doubt.LOOKALIKE).filter(any -> HostNames.deceptive(host));
        return ascii(host).flatMap(name -> uri(before + name + after)).map(target -> new WebLink(target, host, doubt));
    }

    private static Optional<WebLink> mail(Matcher parts) {
        String host = parts.group("host").toLowerCase(Locale.ROOT);
        String name = parts.group("name");
        Optional<Doubt> doubt = Optional.of(Doubt.LOOKALIKE).filter(any -> HostNames.deceptive(host));
        return ascii(host)
                .flatMap(server -> uri("mailto:" + encode(name) + "@" + server))
                .map(target -> new WebLink(target, name + "@" + host, doubt));
    }

    private static Optional<String> ascii(String host) {
        try {
            // The class supports Unicode 3.2; names use later letters too.
            String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(name).filter(HOST.asMatchPredicate()).filter(same -> !same.contains(".."));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String target) {
        try {
            return Optional.of(new URI(target));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Percent-encodes characters that an address must not contain; existing escapes are kept. */
    private static String encode(String part) {
        StringBuilder encoded = new StringBuilder();
        boolean fragment = false;
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean escape = c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            boolean second = c == '#' && fragment;
            fragment |= c == '#';
            if ((letter || escape || PLAIN.indexOf(c) >= 0) && !second) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte c) {
        return Character.digit(c, 16) >= 0;
    }
}
