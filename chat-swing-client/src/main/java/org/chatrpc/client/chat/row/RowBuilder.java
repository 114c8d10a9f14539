package org.chatrpc.client.chat.row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.ui.Texts;

/**
 * Builds rows from messages: days, groups by sender, the unread line, and unsent messages at the end. If there are
 * older messages, the first one loaded is not shown: it only determines whether the second starts a day or a group,
 * so that no row changes when older messages are loaded or dropped.
 */
public final class RowBuilder {

    /** After such a pause, a message shows its sender and time again. */
    private static final Duration GROUP_PAUSE = Duration.ofMinutes(5);

    private final Account me;
    private final DisplayNames names;
    private final ZoneId zone;
    private final LocalDate today;
    private final long unreadAfter;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, ChatMessage> byId = new HashMap<>();
    private PendingReactions reactions = new PendingReactions(List.of(), "");
    private PendingPins pins = new PendingPins(List.of());
    private Optional<BlockedMessages> blocked = Optional.empty();
    private Optional<String> notQuoted = Optional.empty();
    private LocalDate day = LocalDate.MIN;
    private String groupAuthor = "";
    private Instant groupLast = Instant.EPOCH;
    private boolean unreadShown;

    /**
     *
     * @param unreadAfter the number up to which the room was read when it was opened, or negative for no unread line
     */
    public RowBuilder(Account me, DisplayNames names, ZoneId zone, LocalDate today, long unreadAfter) {
        this.me = me;
        this.names = names;
        this.zone = zone;
        this.today = today;
        this.unreadAfter = unreadAfter;
        this.unreadShown = unreadAfter < 0;
    }

    /** Shows no quote of a message, because it is above all of its replies. */
    public RowBuilder withoutQuotesOf(String messageId) {
        notQuoted = Optional.of(messageId);
        return this;
    }

    /** Hides messages of blocked people. */
    public RowBuilder hiding(BlockedMessages messages) {
        blocked = Optional.of(messages);
        return this;
    }

    /**
     * Builds the rows.
     *
     * @param unsent what is in the outbox for this room
     * @param atEnd whether the messages reach to the newest one, so that unsent ones follow
     */
    public List<Row> build(Row top, List<ChatMessage> messages, List<Unsent> unsent, boolean atEnd) {
        rows.add(top);
        PendingChanges changes = new PendingChanges(unsent);
        reactions = new PendingReactions(unsent, me.username());
        pins = new PendingPins(unsent);
        Set<String> stored = new HashSet<>();
        messages.forEach(message -> byId.put(message.messageId(), message));
        boolean hasOlder = top instanceof Row.Older && messages.size() > 1;
        if (hasOlder) {
            startAfter(messages.get(0));
        }
        for (ChatMessage message : hasOlder ? messages.subList(1, messages.size()) : messages) {
            message.clientMessageId().ifPresent(stored::add);
            if (!unreadShown && message.number() > unreadAfter) {
                unreadShown = true;
                newDay(message.sentAt());
                rows.add(new Row.Unread());
                groupAuthor = "";
            }
            add(message, changes.of(message));
        }
        if (atEnd) {
            changes.refusedElsewhere(messages).forEach(this::add);
            // The feed may deliver a message before its receipt arrives.
            unsent.stream()
                    .filter(entry -> entry.wanted() instanceof OutgoingMessage && !stored.contains(entry.key()))
                    .forEach(this::add);
        }
        return List.copyOf(rows);
    }

    private void startAfter(ChatMessage message) {
        day = LocalDate.ofInstant(message.sentAt(), zone);
        groupAuthor = message.author();
        groupLast = message.sentAt();
        unreadShown |= message.number() > unreadAfter;
    }

    private void add(ChatMessage message, Optional<Unsent> change) {
        boolean starts = startsGroup(message.author(), message.sentAt());
        boolean mine = message.author().equals(me.username());
        Optional<String> edit = change.flatMap(RowBuilder::newText);
        Row.Blocked by = blocked(message);
        rows.add(new Row.MessageRow(
                message.clientMessageId().orElseGet(() -> "#" + message.number()),
                message.number(),
                message.author(),
                names.shown(message.author(), message.authorName()),
                by == Row.Blocked.HIDDEN ? "" : edit.orElse(message.body()),
                message.sentAt(),
                starts,
                mine,
                message.editedAt().isPresent() || edit.isPresent(),
                message.deletedAt().isPresent(),
                change.map(RowBuilder::delivery).orElse(Delivery.STORED),
                change.map(Unsent::reason).orElse(""),
                !mine && message.mentions(me.username()),
                message.mentions(),
                quote(message.replyTo()),
                change.map(RowBuilder::change),
                foot(message),
                by,
                by == Row.Blocked.HIDDEN
                        ? List.of()
                        : message.attachments().stream().map(ShownFile::of).toList(),
                message.deletedBy()
                        .filter(deleter -> !deleter.username().equals(message.author())
                                || !deleter.reason().isEmpty())
                        .map(deleter -> RowTexts.deletion(deleter, names.shown(deleter.username())))
                        .orElse("")));
    }

    private Row.Blocked blocked(ChatMessage message) {
        return blocked.map(known -> known.of(message)).orElse(Row.Blocked.NO);
    }

    private Row.Foot foot(ChatMessage message) {
        Responses responses = message.responses();
        Row.Foot foot = new Row.Foot(reactions.chips(message), responses.replyCount(), pins.of(message));
        return foot.equals(Row.Foot.NONE) ? Row.Foot.NONE : foot;
    }

    private Optional<Row.Quote> quote(Optional<String> answered) {
        return answered.filter(id -> !notQuoted.equals(answered)).map(this::quote);
    }

    private Row.Quote quote(String messageId) {
        return Optional.ofNullable(byId.get(messageId))
                .map(answered -> new Row.Quote(
                        answered.number(),
                        names.shown(answered.author(), answered.authorName()),
                        blocked(answered) == Row.Blocked.HIDDEN
                                ? Texts.get("chat.blocked.quoted")
                                : RowTexts.firstLine(answered.said())))
                .orElse(new Row.Quote(0, "", ""));
    }

    private void add(Unsent unsent) {
        Instant at = unsent.wanted().writtenAt();
        rows.add(new Row.MessageRow(
                unsent.key(),
                0,
                me.username(),
                names.shown(me.username(), me.displayName()),
                newText(unsent).orElse(""),
                at,
                startsGroup(me.username(), at.isBefore(groupLast) ? groupLast : at),
                true,
                false,
                false,
                delivery(unsent),
                unsent.reason(),
                false,
                List.of(),
                unsent.wanted() instanceof OutgoingMessage message ? quote(message.replyTo()) : Optional.empty(),
                unsent.wanted() instanceof OutgoingChange ? Optional.of(change(unsent)) : Optional.empty(),
                Row.Foot.NONE,
                Row.Blocked.NO,
                unsent.wanted() instanceof OutgoingMessage message
                        ? message.files().stream().map(ShownFile::of).toList()
                        : List.of(),
                ""));
    }

    private static Row.Change change(Unsent unsent) {
        return new Row.Change(unsent.key(), unsent.wanted() instanceof OutgoingChange.Deletion);
    }

    /** The text that this entry gives to its message; empty for a deletion. */
    private static Optional<String> newText(Unsent unsent) {
        if (unsent.wanted() instanceof OutgoingMessage message) {
            return Optional.of(message.body());
        }
        return unsent.wanted() instanceof OutgoingChange.Edit edit ? Optional.of(edit.body()) : Optional.empty();
    }

    private static Delivery delivery(Unsent unsent) {
        return switch (unsent.state()) {
            case WAITING -> Delivery.SENDING;
            case RETRIED -> Delivery.RETRYING;
            case FAILED -> Delivery.FAILED;
            case PAUSED -> Delivery.PAUSED;
        };
    }

    private boolean startsGroup(String author, Instant at) {
        boolean starts = newDay(at) || !author.equals(groupAuthor) || at.isAfter(groupLast.plus(GROUP_PAUSE));
        groupAuthor = author;
        groupLast = at;
        return starts;
    }

    private boolean newDay(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        if (date.equals(day)) {
            return false;
        }
        day = date;
        rows.add(new Row.Day(date, today));
        groupAuthor = "";
        return true;
    }
}
