package org.chatrpc.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Formats a record of an answer as one line, so that records with different relevant contents differ. Only the
 * elements listed here are compared, in this order: those of the contract at the time of the fixture, without ones
 * that change over time (presence, last seen, the expiry of a session in use).
 */
final class Line {
    private static final List<String> ROOM = List.of(
            "room",
            "title",
            "topic",
            "visibility",
            "archived",
            "createdAt",
            "memberCount",
            "lastNumber",
            "lastMessageAt",
            "role",
            "readNumber",
            "mentions",
            "peer");
    private static final Map<String, List<String>> COMPARED = Map.of(
            "session",
            List.of("sessionId", "clientName", "address", "createdAt"),
            "user",
            List.of("username", "displayName", "administrator", "statusText"),
            "room",
            ROOM,
            "roomState",
            ROOM,
            "member",
            List.of("username", "displayName", "role", "joinedAt", "readNumber"),
            "message",
            List.of(
                    "messageId",
                    "room",
                    "number",
                    "author",
                    "authorName",
                    "body",
                    "sentAt",
                    "clientMessageId",
                    "replyTo",
                    "editedAt",
                    "deletedAt",
                    "deletedBy",
                    "mention",
                    "reaction",
                    "attachment"),
            "receipt",
            List.of("messageId", "room", "number", "sentAt", "duplicate"),
            "event",
            List.of(
                    "kind",
                    "room",
                    "actor",
                    "at",
                    "message",
                    "messageId",
                    "emoji",
                    "member",
                    "roomState",
                    "number",
                    "user",
                    "text"));

    /** The number of characters shown of a longer text; a digest stands for the rest. */
    private static final int SHOWN = 200;

    private Line() {}

    static String of(Element element) {
        List<String> names = COMPARED.get(element.getLocalName());
        return names == null || Reply.elements(element).isEmpty()
                ? element.getLocalName() + "=" + quoted(element.getTextContent())
                : of(element, names);
    }

    /** With these of its elements, in this order. */
    static String of(Element element, List<String> names) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            Reply.elements(element).stream()
                    .filter(child -> child.getLocalName().equals(name))
                    .map(Line::of)
                    .forEach(parts::add);
        }
        return element.getLocalName() + "(" + String.join(" ", parts) + ")";
    }

    /** The text on one line, with invisible characters escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(SHOWN).forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (isSeen(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        quoted.append('"');
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? quoted.toString() : quoted + "...(" + length + " " + digest(text) + ")";
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
