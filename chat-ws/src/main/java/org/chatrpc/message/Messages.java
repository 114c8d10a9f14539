package org.chatrpc.message;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Journal;
import org.chatrpc.log.Outcome;
import org.chatrpc.model.Fact;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.Members;

/** Posting messages, each exactly once. Thread-safe. */
public final class Messages {
    private static final Pattern CLIENT_ID = Pattern.compile("[!-~]{1,64}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[1-9][0-9]{0,15}");

    private final Members members;
    private final Predicate<String> accountExists;
    private final Journal journal;
    private final MessagePolicy policy;
    private final SendLimit limit;

    public Messages(
            Members members, Predicate<String> accountExists, Journal journal, MessagePolicy policy, SendLimit limit) {
        this.members = members;
        this.accountExists = accountExists;
        this.journal = journal;
        this.policy = policy;
        this.limit = limit;
    }

    /**
     * Posts a message; returns once it is on disk. Repeating the call with the same {@code clientMessageId} posts nothing and
     * returns the message posted first, even to an author who has left the room since. That is why the transaction alone
     * decides, and memory only words the refusal.
     *
     * @param replyTo the id of the message it answers; empty for none
     */
    public Posted post(String username, String room, String body, String clientMessageId, String replyTo) {
        Require.matching("clientMessageId", clientMessageId, CLIENT_ID, "1 to 64 visible ASCII characters");
        String text = Require.visibleText("body", body, 1, policy.maxBody());
        long answered = replyTo.isEmpty() ? 0 : messageId(replyTo);
        Require.present("room", room);
        boolean counted = limit.count(username, clientMessageId);

        Mentions mentions = new Mentions(accountExists, name -> members.isMember(name, room), policy.maxMentions());
        Draft.Post draft = new Draft.Post(room, username, text, clientMessageId, answered, mentions.in(text));
        Outcome outcome = journal.record(draft);
        if (outcome instanceof Outcome.Refused refused) {
            throw refused(refused.refusal(), username, room, replyTo);
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            Posted first = repeated(draft, duplicate.original());
            if (counted) {
                limit.wasRetry(username);
            }
            return first;
        }
        return posted((Outcome.Committed) outcome);
    }

    private static Posted posted(Outcome.Committed committed) {
        Fact.MessagePosted fact =
                (Fact.MessagePosted) committed.entries().get(0).fact();
        return new Posted(fact.message(), false);
    }

    private static Posted repeated(Draft.Post draft, StoredMessage original) {
        boolean same = original.room().equals(draft.room())
                && original.body().equals(draft.body())
                && original.replyTo() == draft.replyTo();
        if (!same) {
            throw ChatException.in(
                    "clientMessageId",
                    Problem.MESSAGE_ID_REUSED,
                    "You sent another message as " + draft.clientMessageId() + " before.");
        }
        return new Posted(original, true);
    }

    private ChatException refused(Outcome.Refusal refusal, String username, String room, String replyTo) {
        if (refusal == Outcome.Refusal.NO_SUCH_REPLIED_MESSAGE) {
            return noSuchMessage(replyTo);
        }
        Members.requireNotArchived(members.requireMember(username, room));
        return ChatException.in("room", Problem.NOT_PERMITTED, "You could not post in " + room + " at that moment.");
    }

    private static long messageId(String id) {
        if (!MESSAGE_ID.matcher(id).matches()) {
            throw noSuchMessage(id.length() > 20 ? id.substring(0, 20) + "..." : id);
        }
        return Long.parseLong(id);
    }

    private static ChatException noSuchMessage(String id) {
        return ChatException.in("replyTo", Problem.NO_SUCH_MESSAGE, "There is no message " + id + " in this room.");
    }
}
