package org.chatrpc.store;

import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;

/**
 * An entry as a row of table {@code event}: only what the state tables do not tell, now and later. Parts a kind does not have
 * are null.
 *
 * @param actor who did it
 * @param subject whom or what it concerns: a username, a session's id, or for a read mark the room
 * @param number for a read mark, up to which message
 * @param title of a room, or the display name of an account
 */
record EventRow(
        LogEntry entry,
        EventKind kind,
        String actor,
        String subject,
        Role role,
        Long number,
        String title,
        String topic,
        Boolean archived) {

    static EventRow of(LogEntry entry) {
        return entry.fact().accept(new Columns(entry));
    }

    private record Columns(LogEntry entry) implements Fact.Visitor<EventRow> {
        private EventRow row(EventKind kind, String actor, String subject) {
            return new EventRow(entry, kind, actor, subject, null, null, null, null, null);
        }

        private EventRow aboutMember(EventKind kind, String actor, String username, Role role) {
            return new EventRow(entry, kind, actor, username, role, null, null, null, null);
        }

        private EventRow aboutRoom(EventKind kind, String actor, RoomInfo room) {
            return new EventRow(entry, kind, actor, null, null, null, room.title(), room.topic(), room.archived());
        }

        private EventRow aboutAccount(EventKind kind, AccountInfo account) {
            return new EventRow(entry, kind, null, account.username(), null, null, account.displayName(), null, null);
        }

        @Override
        public EventRow messagePosted(Fact.MessagePosted fact) {
            return row(EventKind.MESSAGE_POSTED, null, null);
        }

        @Override
        public EventRow roomCreated(Fact.RoomCreated fact) {
            return aboutRoom(EventKind.ROOM_CREATED, fact.actor(), fact.room());
        }

        @Override
        public EventRow roomUpdated(Fact.RoomUpdated fact) {
            return aboutRoom(EventKind.ROOM_UPDATED, fact.actor(), fact.room());
        }

        @Override
        public EventRow memberJoined(Fact.MemberJoined fact) {
            return aboutMember(EventKind.MEMBER_JOINED, fact.actor(), fact.username(), fact.role());
        }

        @Override
        public EventRow memberLeft(Fact.MemberLeft fact) {
            return row(EventKind.MEMBER_LEFT, fact.actor(), fact.username());
        }

        @Override
        public EventRow roleChanged(Fact.RoleChanged fact) {
            return aboutMember(EventKind.ROLE_CHANGED, fact.actor(), fact.username(), fact.role());
        }

        @Override
        public EventRow readMarked(Fact.ReadMarked fact) {
            return new EventRow(
                    entry, EventKind.READ_MARKED, fact.username(), fact.room(), null, fact.number(), null, null, null);
        }

        @Override
        public EventRow accountCreated(Fact.AccountCreated fact) {
            return aboutAccount(EventKind.ACCOUNT_CREATED, fact.account());
        }

        @Override
        public EventRow accountUpdated(Fact.AccountUpdated fact) {
            return aboutAccount(EventKind.ACCOUNT_UPDATED, fact.account());
        }

        @Override
        public EventRow passwordChanged(Fact.PasswordChanged fact) {
            return row(EventKind.PASSWORD_CHANGED, null, fact.username());
        }

        @Override
        public EventRow sessionOpened(Fact.SessionOpened fact) {
            return row(
                    EventKind.SESSION_OPENED,
                    fact.session().username(),
                    fact.session().id());
        }

        @Override
        public EventRow sessionClosed(Fact.SessionClosed fact) {
            return row(EventKind.SESSION_CLOSED, fact.username(), fact.sessionId());
        }
    }
}
