package org.chatrpc.client.switcher;

import org.chatrpc.client.session.Person;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** Something that the switcher leads to. */
public sealed interface Target {

    /** Its name. */
    String title();

    /** What tells it from others of the same name; empty for nothing. */
    String detail();

    /** What choosing it does, in a word or two. */
    String deed();

    /** How many messages are unread in it. */
    default long unread() {
        return 0;
    }

    /** A room that this account is in, or a conversation with one person. */
    record Joined(RoomSummary room) implements Target {

        @Override
        public String title() {
            return room.title();
        }

        @Override
        public String detail() {
            return room.kind() == RoomKind.DIRECT ? "@" + room.peer().orElse("") : room.topic();
        }

        @Override
        public String deed() {
            return Texts.get("switcher.open");
        }

        @Override
        public long unread() {
            return room.unread();
        }
    }

    /** A public room to join. */
    record Joinable(RoomSummary room) implements Target {

        @Override
        public String title() {
            return room.title();
        }

        @Override
        public String detail() {
            return room.topic();
        }

        @Override
        public String deed() {
            return Texts.get("switcher.join");
        }
    }

    /** Somebody with whom there is no conversation yet. */
    record Someone(Person person) implements Target {

        @Override
        public String title() {
            return person.displayName();
        }

        @Override
        public String detail() {
            return "@" + person.username();
        }

        @Override
        public String deed() {
            return Texts.get("switcher.message");
        }
    }

    /** A command that can be done now. */
    record Doable(Command command) implements Target {

        @Override
        public String title() {
            return command.text();
        }

        @Override
        public String detail() {
            return command.shortcutText();
        }

        @Override
        public String deed() {
            return Texts.get("switcher.run");
        }
    }
}
