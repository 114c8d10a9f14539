package org.chatrpc.soap.mapping;

import java.util.Optional;
import org.chatrpc.admin.announcement.Announcements;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Room;
import org.chatrpc.feed.EphemeralEvent;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.model.fact.account.UserBlocked;
import org.chatrpc.model.fact.account.UserUnblocked;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessagePinned;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.MessageUnpinned;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.fact.message.ReactionFact;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.fact.message.ReportReceived;
import org.chatrpc.model.fact.room.MemberBanned;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.MemberUnbanned;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.fact.room.RoomPreferencesSet;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.fact.server.AnnouncementChanged;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomView;
import org.jspecify.annotations.Nullable;

/** Maps log entries to the events of the contract. Thread-safe. */
public final class EventMapping {
    private final RoomDirectory directory;
    private final PeopleMapping people;
    private final RoomMapping rooms;
    private final MessageMapping messages;
    private final Announcements announcements;

    public EventMapping(
            RoomDirectory directory,
            PeopleMapping people,
            RoomMapping rooms,
            MessageMapping messages,
            Announcements announcements) {
        this.directory = directory;
        this.people = people;
        this.rooms = rooms;
        this.messages = messages;
        this.announcements = announcements;
    }

    /**
     * The entry as an event for this reader; empty for a kind that this version does not know, for a reaction to a
     * message that has been deleted since, and for what only owners and moderators may know.
     */
    public Optional<Event> event(LogEntry entry, String reader) {
        return Optional.ofNullable(new EventBuilder(entry, reader).event());
    }

    /** The ephemeral event for this reader, with its current values. */
    public Event event(EphemeralEvent ephemeral, String reader) {
        Event event = new Event();
        event.setActor(ephemeral.username());
        event.setAt(ephemeral.at());
        if (ephemeral instanceof EphemeralEvent.Typing typing) {
            event.setKind("TYPING");
            event.setRoom(typing.room());
        } else {
            event.setKind("PRESENCE_CHANGED");
            event.setUser(people.user(ephemeral.username(), reader).orElse(null));
        }
        return event;
    }

    /** The event that this message was posted. */
    Event posted(StoredMessage message, String reader) {
        Event event = new Event();
        event.setKind("MESSAGE_POSTED");
        event.setRoom(message.room());
        event.setActor(message.author());
        event.setAt(message.sentAt());
        event.setMessage(messages.message(message, reader));
        return event;
    }

    private final class EventBuilder {
        private final LogEntry entry;
        private final String reader;

        EventBuilder(LogEntry entry, String reader) {
            this.entry = entry;
            this.reader = reader;
        }

        @Nullable
        Event event() {
            Fact fact = entry.fact();
            if (fact instanceof MessagePosted posted) {
                return posted(posted.message(), reader);
            } else if (fact instanceof MessageEdited edited) {
                return withMessage("MESSAGE_EDITED", edited.message());
            } else if (fact instanceof FilesExpired expired) {
                return withMessage("MESSAGE_EDITED", expired.message());
            } else if (fact instanceof MessageDeleted deleted) {
                return withMessage("MESSAGE_DELETED", deleted.message());
            } else if (fact instanceof ReactionAdded added) {
                return withReaction("REACTION_ADDED", added);
            } else if (fact instanceof ReactionRemoved removed) {
                return withReaction("REACTION_REMOVED", removed);
            } else if (fact instanceof MessagePinned pinned) {
                return withMessage("MESSAGE_PINNED", pinned.message());
            } else if (fact instanceof MessageUnpinned unpinned) {
                return withMessage("MESSAGE_UNPINNED", unpinned.message());
            } else if (fact instanceof ReportReceived received) {
                return reported(received);
            } else if (fact instanceof RoomCreated created) {
                return about("ROOM_CREATED", created.room().id());
            } else if (fact instanceof RoomUpdated updated) {
                return about("ROOM_UPDATED", updated.room().id());
            } else if (fact instanceof MemberJoined joined) {
                return joined(joined);
            } else if (fact instanceof MemberLeft left) {
                return withMember("MEMBER_LEFT", left.room(), rooms.member(left.username(), Role.MEMBER, reader));
            } else if (fact instanceof RoleChanged changed) {
                return withMember(
                        "MEMBER_ROLE_CHANGED",
                        changed.room(),
                        rooms.member(changed.username(), changed.role(), reader));
            } else if (fact instanceof MemberBanned banned) {
                return aboutBan("MEMBER_BANNED", banned.room(), banned.username());
            } else if (fact instanceof MemberUnbanned unbanned) {
                return aboutBan("MEMBER_UNBANNED", unbanned.room(), unbanned.username());
            } else if (fact instanceof ReadMarked read) {
                Event event = event("READ_MARKED", read.room());
                event.setNumber(read.number());
                return event;
            } else if (fact instanceof RoomPreferencesSet set) {
                return about("ROOM_PREFERENCES_SET", set.room());
            } else if (fact instanceof UserBlocked block) {
                return withUser("USER_BLOCKED", block.blocked());
            } else if (fact instanceof UserUnblocked unblock) {
                return withUser("USER_UNBLOCKED", unblock.blocked());
            } else if (fact instanceof PresenceSet set) {
                return withUser("PRESENCE_CHANGED", set.actor());
            } else if (fact instanceof AnnouncementChanged) {
                Event event = event("ANNOUNCEMENT_CHANGED", null);
                event.setAnnouncement(announcements
                        .current()
                        .map(AnnouncementMapping::announcement)
                        .orElse(null));
                return event;
            } else if (fact instanceof AccountUpdated updated) {
                Event event = event("USER_UPDATED", null);
                event.setUser(people.user(updated.account(), reader));
                return event;
            }
            return null;
        }

        private Event joined(MemberJoined fact) {
            Member member = rooms.member(fact.username(), fact.role(), reader);
            member.setJoinedAt(entry.at());
            Event event = withMember("MEMBER_JOINED", fact.room(), member);
            if (fact.username().equals(reader)) {
                event.setRoomState(roomState(fact.room()));
            }
            return event;
        }

        private Event reported(ReportReceived fact) {
            Event event = event("MESSAGE_REPORTED", fact.room());
            event.setMessageId(MessageMapping.id(fact.messageId()));
            event.setNumber(fact.number());
            event.setText(fact.reason());
            return event;
        }

        private Event withMessage(String kind, StoredMessage message) {
            Event event = event(kind, message.room());
            event.setMessage(messages.message(message, reader));
            return event;
        }

        /** Null once the message is deleted, or appears deleted to this reader, because the reaction is then unknown. */
        private @Nullable Event withReaction(String kind, ReactionFact fact) {
            if (fact.emoji().isEmpty() || !fact.message().isShownTo(reader)) {
                return null;
            }
            Event event = withMessage(kind, fact.message());
            event.setMessageId(MessageMapping.id(fact.message().id()));
            event.setEmoji(fact.emoji());
            return event;
        }

        private Event withUser(String kind, String username) {
            Event event = event(kind, null);
            event.setUser(people.user(username, reader).orElse(null));
            return event;
        }

        private Event withMember(String kind, String room, Member member) {
            Event event = event(kind, room);
            event.setMember(member);
            return event;
        }

        /** Null for those who may not see who is banned. */
        private @Nullable Event aboutBan(String kind, String room, String username) {
            boolean isModerator = directory
                    .find(room, reader)
                    .flatMap(RoomView::role)
                    .filter(role -> role.compareTo(Role.MODERATOR) >= 0)
                    .isPresent();
            return isModerator ? withMember(kind, room, rooms.member(username, Role.MEMBER, reader)) : null;
        }

        private Event about(String kind, String room) {
            Event event = event(kind, room);
            event.setRoomState(roomState(room));
            return event;
        }

        private Event event(String kind, @Nullable String room) {
            Event event = new Event();
            event.setKind(kind);
            event.setRoom(room);
            event.setActor(entry.fact().actor());
            event.setAt(entry.at());
            return event;
        }

        /**
         * The current state of the room; null if the reader may not see it any more, having left a private room since.
         */
        private @Nullable Room roomState(String room) {
            return directory
                    .find(room, reader)
                    .filter(view -> view.role().isPresent() || view.info().visibility() == Visibility.PUBLIC)
                    .map(rooms::room)
                    .orElse(null);
        }
    }
}
