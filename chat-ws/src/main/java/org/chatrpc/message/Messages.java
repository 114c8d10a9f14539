package org.chatrpc.message;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.chatrpc.log.Journal;
import org.chatrpc.model.Role;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/** Posts messages, each exactly once. Thread-safe. */
public final class Messages {
    private static final Pattern CLIENT_ID = Pattern.compile("[!-~]{1,64}");

    private final Journal journal;
    private final Supplier<MessagePolicy> policy;
    private final SendLimit limit;

    public Messages(Journal journal, Supplier<MessagePolicy> policy, SendLimit limit) {
        this.journal = journal;
        this.policy = policy;
        this.limit = limit;
    }

    /** The lowest role that may mention everyone in a room. */
    public Role everybodyRole() {
        return policy.get().everybodyRole();
    }

    /**
     * Posts a message; returns once it is on disk. Repeating the call with the same {@code clientMessageId} posts
     * nothing and returns the original message, even if the author has left the room since.
     *
     * @param replyTo the id of the message that this one replies to; empty for none
     */
    public Posted post(String username, String room, String body, String clientMessageId, String replyTo) {
        return post(username, room, body, clientMessageId, replyTo, List.of());
    }

    /**
     * The same with files.
     *
     * @param body may be empty if there are attachments
     * @param attachmentIds files that the user uploaded for the room and that are in no message yet, in order
     */
    public Posted post(
            String username,
            String room,
            @Nullable String body,
            String clientMessageId,
            String replyTo,
            List<String> attachmentIds) {
        Require.matching("clientMessageId", clientMessageId, CLIENT_ID, "1 to 64 visible ASCII characters");
        List<String> attachments =
                Attachments.require(attachmentIds, policy.get().maxAttachments());
        String text = !attachments.isEmpty() && (body == null || body.isEmpty())
                ? ""
                : Require.message("body", body, policy.get().maxBody());
        long repliedTo = replyTo.isEmpty() ? 0 : MessageIds.parse("replyTo", replyTo);
        Require.present("room", room);
        boolean counted = limit.count(username, clientMessageId);

        Mentions mentions =
                Mentions.in(text, policy.get().maxMentions(), policy.get().everybodyRole());
        Posted posted = journal.run(new PostMessage(
                username, limit.isService(username), room, text, clientMessageId, repliedTo, mentions, attachments));
        if (counted && posted.duplicate()) {
            limit.recountAsRetry(username);
        }
        return posted;
    }
}
