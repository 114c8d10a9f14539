package org.chatrpc.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.chatrpc.model.message.StoredMessage;

/**
 * Recognises a retry of a message that has been edited or deleted since. As long as the message is as it was sent, the
 * message itself is compared; its first change stores a digest of what was sent.
 */
public final class SentDigest {
    private SentDigest() {}

    /** The digest of what was sent; stored with the change that makes the message differ from it. */
    public static String of(StoredMessage message) {
        String stored = message.changes().sentDigest();
        return stored.isEmpty()
                ? digest(
                        message.clientMessageId(),
                        message.room(),
                        message.replyTo(),
                        Attachments.ids(message),
                        message.body())
                : stored;
    }

    /** Whether this is what was sent originally. */
    static boolean isSame(StoredMessage original, PostMessage again) {
        String stored = original.changes().sentDigest();
        return stored.isEmpty()
                ? original.room().equals(again.room())
                        && original.body().equals(again.body())
                        && original.replyTo() == again.replyTo()
                        && Attachments.ids(original).equals(again.attachments())
                : stored.equals(digest(
                        again.clientMessageId(), again.room(), again.replyTo(), again.attachments(), again.body()));
    }

    /**
     * SHA-256 in lower-case hexadecimal. The id, which is different for each message, keeps equal texts from having
     * equal digests; only the body can contain line breaks, so the parts cannot be confused.
     */
    private static String digest(
            String clientMessageId, String room, long replyTo, List<String> attachments, String body) {
        // Without attachments, as it was before there were any.
        String target = attachments.isEmpty() ? Long.toString(replyTo) : replyTo + " " + String.join(" ", attachments);
        String sent = String.join("\n", clientMessageId, room, target, body);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has it.
            throw new IllegalStateException(e);
        }
    }
}
