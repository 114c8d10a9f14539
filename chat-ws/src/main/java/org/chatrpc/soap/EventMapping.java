package org.chatrpc.soap;

import org.chatrpc.contract.Event;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Room;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.room.RoomDirectory;

/** The log's entries in the words of the contract. Thread-safe. */
final class EventMapping {
    private final RoomDirectory directory;
    private final PeopleMapping people;
    private final RoomMapping rooms;
    private final MessageMapping messages;

    EventMapping(RoomDirectory directory, PeopleMapping people, RoomMapping rooms, MessageMapping messages) {
        this.directory = directory;
        this.people = people;
        this.rooms = rooms;
        this.messages = messages;
    }

    /** The entry as this person's feed tells it. */
    Event event(LogEntry entry, String reader) {
        return entry.fact().accept(new Telling(entry, reader));
    }

    private final class Telling implements Fact.Visitor<Event> {
        private final LogEntry entry;
        private final String reader;

        Telling(LogEntry entry, String reader) {
            this.entry = entry;
            this.reader = reader;
        }

        @Override
        public Event messagePosted(Fact.MessagePosted fact) {
            Event event = event(
                    "MESSAGE_POSTED", fact.message().room(), fact.message().author());
            event.setMessage(messages.message(fact.message(), reader));
            return event;
        }

        @Override
        public Event roomCreated(Fact.RoomCreated fact) {
            return about("ROOM_CREATED", fact.room().id(), fact.actor());
        }

        @Override
        public Event roomUpdated(Fact.RoomUpdated fact) {
            return about("ROOM_UPDATED", fact.room().id(), fact.actor());
        }

        @Override
        public Event memberJoined(Fact.MemberJoined fact) {
            Member member = rooms.member(fact.username(), fact.role());
            member.setJoinedAt(entry.at());
            Event event = event("MEMBER_JOINED", fact.room(), fact.actor());
            event.setMember(member);
            if (fact.username().equals(reader)) {
                event.setRoomState(roomState(fact.room()));
            }
            return event;
        }

        @Override
        public Event memberLeft(Fact.MemberLeft fact) {
            Event event = event("MEMBER_LEFT", fact.room(), fact.actor());
            event.setMember(rooms.member(fact.username(), Role.MEMBER));
            return event;
        }

        @Override
        public Event roleChanged(Fact.RoleChanged fact) {
            Event event = event("MEMBER_ROLE_CHANGED", fact.room(), fact.actor());
            event.setMember(rooms.member(fact.username(), fact.role()));
            return event;
        }

        @Override
        public Event readMarked(Fact.ReadMarked fact) {
            Event event = event("READ_MARKED", fact.room(), fact.username());
            event.setNumber(fact.number());
            return event;
        }

        @Override
        public Event accountCreated(Fact.AccountCreated fact) {
            throw unseen(fact);
        }

        @Override
        public Event accountUpdated(Fact.AccountUpdated fact) {
            Event event = event("USER_UPDATED", null, fact.account().username());
            event.setUser(people.user(fact.account()));
            return event;
        }

        @Override
        public Event passwordChanged(Fact.PasswordChanged fact) {
            throw unseen(fact);
        }

        @Override
        public Event sessionOpened(Fact.SessionOpened fact) {
            throw unseen(fact);
        }

        @Override
        public Event sessionClosed(Fact.SessionClosed fact) {
            throw unseen(fact);
        }

        private Event about(String kind, String room, String actor) {
            Event event = event(kind, room, actor);
            event.setRoomState(roomState(room));
            return event;
        }

        private Event event(String kind, String room, String actor) {
            Event event = new Event();
            event.setKind(kind);
            event.setRoom(room);
            event.setActor(actor);
            event.setAt(entry.at());
            return event;
        }

        /** The room as it is now; null if the reader may no longer know, having left a private room since. */
        private Room roomState(String room) {
            return directory
                    .find(room, reader)
                    .filter(view -> view.role().isPresent() || view.info().visibility() == Visibility.PUBLIC)
                    .map(rooms::room)
                    .orElse(null);
        }

        private IllegalStateException unseen(Fact fact) {
            return new IllegalStateException(
                    "No feed tells a " + fact.getClass().getSimpleName());
        }
    }
}
