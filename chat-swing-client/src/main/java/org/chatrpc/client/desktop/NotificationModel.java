package org.chatrpc.client.desktop;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.session.feed.IncomingMessage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.settings.Notify;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.MessageMarkup;

/**
 * Decides what to announce while the client is in the background: what both the settings of this computer and the
 * preferences for the room admit, and not one notification after another. Messages that arrive in quick succession are
 * announced together.
 */
public final class NotificationModel {

    /**
     * A notification.
     *
     * @param room the room to open on a click; empty for several rooms
     * @param message the id of the message that it shows; empty if it shows none
     */
    public record Notice(Optional<String> room, Optional<String> message, String title, String text) {

        /** One that shows no message. */
        Notice(Optional<String> room, String title, String text) {
            this(room, Optional.empty(), title, text);
        }
    }

    /** What shows the notifications. */
    public interface Desktop {

        void show(Notice notice);

        /** The message has another text now. */
        void change(Notice notice);

        /** The message has been read, or there is none any more. */
        void withdraw(String message);
    }

    /** @param read whether the room was read up to it before, so that only its mentions show when the user has seen it */
    private record Announced(IncomingMessage.Live live, boolean read) {}

    static final Duration MIN_INTERVAL = Duration.ofSeconds(4);
    /** In characters; with the ellipsis there are two more. */
    private static final int MAX_PREVIEW = 198;
    /** Maximum number of notifications that are updated. */
    private static final int MAX_FOLLOWED = 50;

    private final Settings settings;
    private final String me;
    private final BooleanSupplier inFront;
    private final Dispatcher dispatcher;
    private final Desktop desktop;
    /** The messages that are shown, by their ids. */
    private final Map<String, Announced> announced = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Announced> eldest) {
            return size() > MAX_FOLLOWED;
        }
    };

    private boolean quiet;
    private int held;

    /** @param inFront whether the client has the focus */
    public NotificationModel(
            Settings settings, String me, BooleanSupplier inFront, Dispatcher dispatcher, Desktop desktop) {
        this.settings = settings;
        this.me = me;
        this.inFront = inFront;
        this.dispatcher = dispatcher;
        this.desktop = desktop;
    }

    /** Messages have arrived. */
    public void arrived(IncomingMessage arrival) {
        if (inFront.getAsBoolean()) {
            return;
        }
        if (arrival instanceof IncomingMessage.Live live && isWanted(live)) {
            if (quiet) {
                held++;
            } else {
                announced.put(
                        live.message().messageId(),
                        new Announced(
                                live, live.message().number() <= live.room().readNumber()));
                announce(describe(live));
            }
        } else if (arrival instanceof IncomingMessage.Backlog backlog) {
            announce(backlog);
        }
    }

    /** A message has changed: what the desktop shows of it changes too, and a deleted text is removed there as well. */
    public void revised(ChatMessage message) {
        Announced old = announced.get(message.messageId());
        if (old == null) {
            return;
        }
        if (message.deletedAt().isPresent()) {
            withdraw(message.messageId());
            return;
        }
        IncomingMessage.Live now = new IncomingMessage.Live(
                old.live().room(), message.withAuthorName(old.live().message().authorName()));
        Notice notice = describe(now);
        if (!notice.equals(describe(old.live()))) {
            desktop.change(notice);
        }
        announced.put(message.messageId(), new Announced(now, old.read()));
    }

    /** The rooms have changed: what the user has read, here or elsewhere, need not be shown any longer. */
    public void roomsChanged(List<RoomSummary> rooms) {
        if (announced.isEmpty()) {
            return;
        }
        Map<String, RoomSummary> byId = rooms.stream().collect(Collectors.toMap(RoomSummary::id, room -> room));
        List.copyOf(announced.values()).forEach(shown -> {
            RoomSummary room = byId.get(shown.live().room().id());
            ChatMessage message = shown.live().message();
            if (room == null || (shown.read() ? room.mentions() == 0 : message.number() <= room.readNumber())) {
                withdraw(message.messageId());
            }
        });
    }

    /** The feed has started again: of these messages it is not known what has happened to them meanwhile. */
    public void restarted() {
        List.copyOf(announced.keySet()).forEach(this::withdraw);
    }

    private void withdraw(String message) {
        announced.remove(message);
        desktop.withdraw(message);
    }

    private void announce(IncomingMessage.Backlog backlog) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (IncomingMessage.Gathered gathered : backlog.rooms()) {
            long messages = wanted(gathered);
            if (messages > 0) {
                wanted.put(gathered.room().id(), messages);
            }
        }
        if (!wanted.isEmpty()) {
            boolean all = settings.notifications().get() == Notify.ALL;
            long messages = wanted.values().stream().mapToLong(count -> count).sum();
            Optional<String> only = wanted.keySet().stream().findFirst().filter(room -> wanted.size() == 1);
            announce(new Notice(
                    only,
                    Texts.get("app.name"),
                    Texts.get(all ? "notify.backlog" : "notify.backlog.mine", messages, wanted.size())));
        }
    }

    /** The number of messages in a room to announce. */
    private long wanted(IncomingMessage.Gathered gathered) {
        return isAdmitted(gathered.room(), false)
                ? gathered.messages()
                : isAdmitted(gathered.room(), true) ? gathered.mentions() : 0;
    }

    private boolean isWanted(IncomingMessage.Live live) {
        return isAdmitted(live.room(), live.message().mentions(me));
    }

    /** Whether messages in this room may be announced that do, or do not, mention the user. */
    private boolean isAdmitted(RoomSummary room, boolean mention) {
        boolean here = switch (settings.notifications().get()) {
            case ALL -> true;
            case MENTIONS -> mention || room.kind() == RoomKind.DIRECT;
            case NONE -> false;
        };
        return here
                && switch (room.preferences().level()) {
                    case ALL -> true;
                    case MENTIONS -> mention;
                    case NOTHING -> false;
                };
    }

    private Notice describe(IncomingMessage.Live live) {
        String author = live.message().authorName();
        boolean direct = live.room().kind() == RoomKind.DIRECT;
        String title =
                direct ? author : Texts.get("notify.title", author, live.room().title());
        return new Notice(
                Optional.of(live.room().id()),
                Optional.of(live.message().messageId()),
                title,
                preview(live.message().said()));
    }

    private String preview(String body) {
        if (!settings.preview().get()) {
            return Texts.get("notify.hidden");
        }
        return RowTexts.oneLine(MessageMarkup.plain(body), MAX_PREVIEW);
    }

    private void announce(Notice notice) {
        desktop.show(notice);
        quiet = true;
        dispatcher.after(MIN_INTERVAL, this::announceHeld);
    }

    private void announceHeld() {
        quiet = false;
        int more = held;
        held = 0;
        if (more > 0 && !inFront.getAsBoolean()) {
            announce(new Notice(Optional.empty(), Texts.get("app.name"), Texts.get("chat.new", more)));
        }
    }
}
