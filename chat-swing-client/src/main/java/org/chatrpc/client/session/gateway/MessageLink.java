package org.chatrpc.client.session.gateway;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link to a message: the address of the chat, with the room and the message's number as the fragment, as in
 * {@code https://chat.example.org/chat/#general/42}. In a browser it leads to the landing page; the fragment is not
 * sent to the server.
 */
public record MessageLink(ServerAddress server, String room, long number) {

    private static final Pattern FRAGMENT = Pattern.compile("([^/]{1,200})/([1-9][0-9]{0,17})");

    /** Parses a link; empty if it leads to no message. */
    public static Optional<MessageLink> parse(URI link) {
        Matcher place =
                FRAGMENT.matcher(Optional.ofNullable(link.getRawFragment()).orElse(""));
        if (!place.matches() || link.getHost() == null || link.getRawQuery() != null) {
            return Optional.empty();
        }
        try {
            String room = URLDecoder.decode(place.group(1), StandardCharsets.UTF_8);
            return Optional.of(
                    new MessageLink(ServerAddress.parse(link.toString()), room, Long.parseLong(place.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text to be shared. */
    public String text() {
        return server.base() + "#" + URLEncoder.encode(room, StandardCharsets.UTF_8) + "/" + number;
    }
}
