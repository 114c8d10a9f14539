package org.chatrpc.client.switcher;

import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** A result of the switcher. */
public sealed interface Target {

    /** Its name. */
    String title();

    /** Distinguishes it from others of the same name; empty for nothing. */
    String detail();

    /** What choosing it does, in a word or two. */
    String actionText();

    /** Its number of unread messages. */
    default long unread() {
        return 0;
    }

    /** A room of this account, or a direct conversation. */
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
        public String actionText() {
            return Texts.get("switcher.open");
        }

        @Override
        public long unread() {
            return room.unread();
        }
    }

    /** A message of a room of this account, by its link. */
    record Linked(RoomSummary room, MessageLink link) implements Target {

        @Override
        public String title() {
            return room.title();
        }

        @Override
        public String detail() {
            return Texts.get("switcher.linked", link.number());
        }

        @Override
        public String actionText() {
            return Texts.get("switcher.open");
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
        public String actionText() {
            return Texts.get("switcher.join");
        }
    }

    /** A person without a conversation yet. */
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
        public String actionText() {
            return Texts.get("switcher.message");
        }
    }

    /** An enabled command. */
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
        public String actionText() {
            return Texts.get("switcher.run");
        }
    }
}
