package org.chatrpc.message;

import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomNames;

/** The rules and refusals shared by the commands on existing messages. */
public final class MessageRules {
    /** The request element that names the message. */
    public static final String FIELD = "messageId";

    private MessageRules() {}

    /** Declares what the rules below read. */
    public static void needs(ReadSet needs, String actor, String room, long messageId) {
        needs.row(Tables.MESSAGES, messageId);
        needs.room(room);
        needs.member(room, actor);
        RoomNames.peer(room, actor).ifPresent(other -> needs.block(other, actor));
    }

    /**
     * Whether this is a direct room whose other member blocks the actor: then no change by the actor to its messages
     * may reach the other member. The block must suppress the effect without revealing it, so this is not a refusal.
     */
    public static boolean isBlockedIn(State state, String room, String actor) {
        return RoomNames.peer(room, actor)
                .filter(other -> state.isBlocked(other, actor))
                .isPresent();
    }

    /** The message, in its room. */
    public static StoredMessage requireMessage(State state, String room, long messageId) {
        return state.get(Tables.MESSAGES, messageId)
                .filter(found -> found.room().equals(room))
                .orElseThrow(() -> MessageIds.noSuchMessage(FIELD, messageId));
    }

    /** The actor's membership of the message's room; to others, messages of a private room do not exist. */
    public static Membership requireReader(State state, String actor, StoredMessage message) {
        return state.member(message.room(), actor).orElseThrow(() -> {
            boolean isPublic = state.room(message.room())
                    .filter(room -> room.info().visibility() == Visibility.PUBLIC)
                    .isPresent();
            return notReadable(message, isPublic);
        });
    }

    /** The message, in its room, which the actor must be able to read, and which must not be deleted. */
    public static StoredMessage requireUndeleted(State state, String actor, String room, long messageId) {
        StoredMessage message = requireMessage(state, room, messageId);
        requireReader(state, actor, message);
        requireUndeleted(message);
        requireShown(message, actor);
        return message;
    }

    public static void requireUndeleted(StoredMessage message) {
        if (message.isDeleted()) {
            throw deleted(message);
        }
    }

    /** For users who may not see its content, the message is a deleted one. */
    private static void requireShown(StoredMessage message, String actor) {
        if (!message.isShownTo(actor)) {
            throw deleted(message);
        }
    }

    private static ChatException deleted(StoredMessage message) {
        return ChatException.in(FIELD, Problem.MESSAGE_DELETED, "Message " + message.id() + " has been deleted.");
    }

    public static void requireNotArchived(State state, String room) {
        if (state.room(room).filter(found -> found.info().archived()).isPresent()) {
            throw ChatException.in(FIELD, Problem.ROOM_ARCHIVED, room + " is archived.");
        }
    }

    /** The room, in which a member must be allowed to pin messages. */
    public static RoomRecord requirePinner(State state, String actor, String room) {
        RoomRecord found = state.room(room).orElseThrow();
        boolean isDirect = found.info().visibility() == Visibility.DIRECT;
        boolean isModerator = state.member(room, actor)
                .filter(member -> member.role().compareTo(Role.MODERATOR) >= 0)
                .isPresent();
        if (!isDirect && !isModerator) {
            throw notPermitted("Only owners and moderators can pin messages.");
        }
        return found;
    }

    static ChatException notReadable(StoredMessage message, boolean isPublic) {
        return isPublic
                ? ChatException.in(FIELD, Problem.NOT_A_MEMBER, "You are not a member of " + message.room() + ".")
                : MessageIds.noSuchMessage(FIELD, message.id());
    }

    /** Whether the member wrote the message or moderates its room. */
    public static boolean isAuthorOrModerator(String username, Role role, StoredMessage message) {
        return message.author().equals(username) || role.compareTo(Role.MODERATOR) >= 0;
    }

    public static ChatException notPermitted(String reason) {
        return ChatException.in(FIELD, Problem.NOT_PERMITTED, reason);
    }
}
