package org.chatrpc.message;

import java.util.List;
import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.message.ClientMessageKey;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.RoomRules;

/**
 * Posts a message, unless its author has already posted it.
 *
 * @param service whether the author is a service, which an account is from its creation or never
 * @param replyTo the id of the message in the same room that this one replies to; 0 for none
 * @param mentions the possible mentions; users who are not members are left out
 * @param attachments the ids of files, in order, each once
 */
public record PostMessage(
        String author,
        boolean service,
        String room,
        String body,
        String clientMessageId,
        long replyTo,
        Mentions mentions,
        List<String> attachments)
        implements Command<Posted> {
    public PostMessage {
        attachments = List.copyOf(attachments);
    }

    /** By a person, without files. */
    public PostMessage(
            String author, String room, String body, String clientMessageId, long replyTo, Mentions mentions) {
        this(author, false, room, body, clientMessageId, replyTo, mentions, List.of());
    }

    private ClientMessageKey key() {
        return new ClientMessageKey(author, clientMessageId);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.SENT, key());
        needs.room(room);
        needs.member(room, author);
        mentions.needs(needs, room, author);
        peer().ifPresent(other -> {
            needs.member(room, other);
            needs.block(other, author);
        });
        attachments.forEach(id -> needs.row(Tables.FILES, id));
        if (replyTo != 0) {
            needs.row(Tables.MESSAGES, replyTo);
            needs.threadOf(replyTo);
        }
    }

    @Override
    public Posted decide(State state) {
        // Before any other check: the author of a stored message may have left the room since.
        Optional<StoredMessage> original = state.get(Tables.SENT, key());
        if (original.isPresent()) {
            return duplicateOf(original.get());
        }
        Membership member = RoomRules.requireMember(state, author, room);
        RoomRecord found = RoomRules.requireVisible(state, author, room);
        RoomRules.requireNotArchived(found.info());
        RoomRules.requirePoster(member, service, found.info(), "room");
        long root = requireReplyTarget(state);
        StoredMessage message = new StoredMessage(
                        state.nextSeq(),
                        room,
                        found.lastNumber() + 1,
                        author,
                        body,
                        clientMessageId,
                        replyTo,
                        state.now(),
                        mentions.resolve(state, room, author))
                .inThread(root)
                .with(Attachments.of(this, state))
                .mentioningEverybody(mentions.ofEverybody(state, member, found.info()));
        Optional<String> blocker = peer().filter(other -> state.isBlocked(other, author));
        StoredMessage posted = blocker.isPresent() ? message.forAuthorOnly() : message;
        state.record(new MessagePosted(posted));
        blocker.ifPresent(other -> markRead(state, other, posted));
        return new Posted(posted, false);
    }

    private Optional<String> peer() {
        return RoomNames.peer(room, author);
    }

    /** A user who has read everything else must not learn that there is a message. */
    private void markRead(State state, String username, StoredMessage message) {
        state.member(room, username)
                .filter(member -> member.readNumber() == message.number() - 1)
                .ifPresent(member -> state.record(new ReadMarked(room, username, message.number())));
    }

    private Posted duplicateOf(StoredMessage original) {
        if (!SentDigest.isSame(original, this)) {
            throw ChatException.in(
                    "clientMessageId",
                    Problem.MESSAGE_ID_REUSED,
                    "You have already sent a different message with the clientMessageId " + clientMessageId + ".");
        }
        return new Posted(original, true);
    }

    /** The thread that the message replies in; 0 if it is not a reply. */
    private long requireReplyTarget(State state) {
        if (replyTo == 0) {
            return 0;
        }
        StoredMessage target = state.get(Tables.MESSAGES, replyTo)
                .filter(found -> found.room().equals(room))
                .orElseThrow(() -> MessageIds.noSuchMessage("replyTo", replyTo));
        return target.threadRoot() == 0 ? target.id() : target.threadRoot();
    }
}
