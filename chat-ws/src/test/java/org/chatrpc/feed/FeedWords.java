package org.chatrpc.feed;

import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.UserBlocked;
import org.chatrpc.model.fact.account.UserUnblocked;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePinned;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.MessageUnpinned;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.fact.room.MemberBanned;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.MemberUnbanned;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomPreferencesSet;
import org.chatrpc.model.fact.room.RoomUpdated;

/** Says in words what a reader was told, as the model of a random history does. */
final class FeedWords {
    private FeedWords() {}

    static String of(Fact fact) {
        String by = " by " + fact.actor();
        if (fact instanceof MessagePosted posted) {
            return "posted " + place(posted) + by;
        } else if (fact instanceof MessageEdited edited) {
            return "edited " + place(edited) + by;
        } else if (fact instanceof MessageDeleted deleted) {
            return "deleted " + place(deleted) + by;
        } else if (fact instanceof MessagePinned pinned) {
            return "pinned " + place(pinned) + by;
        } else if (fact instanceof MessageUnpinned unpinned) {
            return "unpinned " + place(unpinned) + by;
        } else if (fact instanceof ReactionAdded added) {
            return "reacted " + place(added) + by;
        } else if (fact instanceof ReactionRemoved removed) {
            return "unreacted " + place(removed) + by;
        } else if (fact instanceof MemberJoined joined) {
            return "joined " + joined.room() + " " + joined.username() + " " + joined.role() + by;
        } else if (fact instanceof MemberLeft left) {
            return "left " + left.room() + " " + left.username() + by;
        } else if (fact instanceof MemberBanned banned) {
            return "banned " + banned.room() + " " + banned.username() + by;
        } else if (fact instanceof MemberUnbanned unbanned) {
            return "unbanned " + unbanned.room() + " " + unbanned.username() + by;
        } else if (fact instanceof RoleChanged changed) {
            return "role " + changed.room() + " " + changed.username() + " " + changed.role() + by;
        } else if (fact instanceof RoomUpdated updated) {
            return "updated " + updated.room().id() + " '" + updated.room().title() + "' '"
                    + updated.room().topic() + "' " + updated.room().archived() + " "
                    + updated.room().postingRole() + by;
        } else if (fact instanceof ReadMarked read) {
            return "read " + read.room() + " " + read.number();
        } else if (fact instanceof UserBlocked block) {
            return "blocked " + block.blocked();
        } else if (fact instanceof UserUnblocked unblock) {
            return "unblocked " + unblock.blocked();
        } else if (fact instanceof RoomPreferencesSet set) {
            return "prefers " + set.room() + " " + set.notifications() + " " + set.favourite();
        } else if (fact instanceof AccountUpdated updated) {
            return "named " + updated.account().username() + " '"
                    + updated.account().displayName() + "'";
        }
        return "a fact that is not delivered: " + fact;
    }

    private static String place(MessageFact about) {
        return about.message().room() + " " + about.message().number();
    }
}
