package org.chatrpc.client.chat.link;

import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.WebLink;
import org.chatrpc.text.WebLink.Doubt;

/** Texts about links. */
public final class LinkTexts {

    private LinkTexts() {}

    /** The full target of a link, and warnings about it. */
    public static String tip(WebLink link) {
        String target = link.target().toString();
        String doubt = link.doubt().map(why -> warning(link, why) + "\n").orElse("");
        // Wrapped manually: a tool tip is as wide as its longest line.
        return doubt + target.replaceAll("(.{90})(?!$)", "$1\n");
    }

    static String warning(WebLink link, Doubt doubt) {
        String key = switch (doubt) {
            case USER_INFO -> "chat.link.userInfo";
            case LOOKALIKE -> "chat.link.lookalike";
            case OTHER_TEXT -> "chat.link.otherText";
        };
        return Texts.get(key, server(link));
    }

    /** The host in ASCII (punycode), in which no character can imitate another. */
    static String server(WebLink link) {
        String target = link.target().toString();
        return link.target().getHost() != null ? link.target().getHost() : target.substring(target.indexOf('@') + 1);
    }
}
