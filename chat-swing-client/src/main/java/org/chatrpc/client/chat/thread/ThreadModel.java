package org.chatrpc.client.chat.thread;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.ReplyModel;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.chat.response.PinModel;
import org.chatrpc.client.chat.response.ReactionModel;
import org.chatrpc.client.chat.row.BlockedMessages;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.RowBuilder;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.text.BodyText;

/** The view model of an open thread, which the feed keeps up to date; contains no UI code. */
public final class ThreadModel {

    static final int PAGE = 50;
    private static final Duration RETRY = Duration.ofSeconds(3);
    private static final Subscription NOTHING = () -> {};

    private final Value<List<Row>> rows = new Value<>(List.of());
    private final Value<String> problem = new Value<>("");
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<ChatMessage> pending = new ArrayList<>();
    private final ChatSession session;
    private final Conversation conversation;
    private final Value<RoomSummary> room;
    private final String root;
    private final ZoneId zone;
    private final Value<LocalDate> today;
    private final ThreadMessages messages;
    private final ReactionModel reactions;
    private final PinModel pins;
    private final EditModel edit;
    private final ReplyModel answer;
    private final BlockedMessages blocked;
    private Subscription call = NOTHING;
    private boolean loading;
    private boolean failed;

    /**
     *
     * @param root the id of the message that started the thread
     * @param zone where days begin
     * @param today the current day there
     */
    public ThreadModel(
            ChatSession session,
            Conversation conversation,
            Value<RoomSummary> room,
            String root,
            ZoneId zone,
            Value<LocalDate> today) {
        this.session = session;
        this.conversation = conversation;
        this.room = room;
        this.root = root;
        this.zone = zone;
        this.today = today;
        messages = new ThreadMessages(root);
        conversation.transcript().find(root).ifPresent(messages::take);
        reactions = new ReactionModel(session, conversation, messages::find, room);
        pins = new PinModel(session, conversation, messages::find, room);
        edit = new EditModel(session, messages::find, room, rows);
        answer = new ReplyModel(messages::find, room, rows, session);
        blocked = new BlockedMessages(session.moderation().blocked(), this::rebuild);
        subscriptions.add(session.moderation().blocked().onChange(people -> rebuild()));
        subscriptions.add(conversation.received().onChange(this::received));
        subscriptions.add(conversation
                .revision()
                .onChange(revision -> conversation
                        .transcript()
                        .find(root)
                        .filter(messages::take)
                        .ifPresent(changed -> rebuild())));
        subscriptions.add(session.outbox().entries().onChange(entries -> rebuild()));
        subscriptions.add(today.onChange(day -> rebuild()));
        subscriptions.add(session.names().revision().onChange(names -> rebuild()));
        subscriptions.add(session.connection().onChange(now -> {
            if (now instanceof ConnectionState.Online && failed) {
                loadNewest();
            }
        }));
        subscriptions.add(session.restarts().onChange(count -> {
            messages.outdate();
            loadNewest();
        }));
        loadNewest();
    }

    /** The id of the message that started the thread. */
    public String root() {
        return root;
    }

    Value<List<Row>> rows() {
        return rows;
    }

    /** Why the thread cannot be read; empty for nothing. */
    Value<String> problem() {
        return problem;
    }

    Value<RoomSummary> room() {
        return room;
    }

    ReactionModel reactions() {
        return reactions;
    }

    PinModel pins() {
        return pins;
    }

    /** The editing and deleting of messages of the thread. */
    public EditModel edit() {
        return edit;
    }

    /** Replying to single messages of the thread. */
    ReplyModel answer() {
        return answer;
    }

    /** The id of the message that the next one replies to: a single one, or else the one that started the thread. */
    Optional<String> takeAnswered() {
        return answer.take().or(() -> Optional.of(root));
    }

    /** The hidden messages of blocked people. */
    BlockedMessages blocked() {
        return blocked;
    }

    /** The session whose thread this is. */
    ChatSession session() {
        return session;
    }

    /** A loaded message of the thread. */
    Optional<ChatMessage> find(long number) {
        return messages.find(number);
    }

    /** Sends a reply in the thread. @return whether it was accepted; a text that the server would refuse is not */
    boolean send(String typed) {
        String text = MessageText.clean(typed);
        if (BodyText.check(text, MessageText.LIMIT).flaw().isPresent()
                || !room.get().writable()) {
            return false;
        }
        session.send(room.get().id(), text, takeAnswered());
        return true;
    }

    /** Loads the replies before the loaded ones, if there are any. */
    void loadOlder() {
        Optional<ChatMessage> first = messages.answers().stream().findFirst();
        if (!loading && messages.hasOlder() && first.isPresent()) {
            load(new HistoryRange.Before(first.get().number()));
        }
    }

    /** Loads the thread again, if it could not be read. */
    void retry() {
        if (failed) {
            loadNewest();
        }
    }

    void close() {
        call.end();
        edit.close();
        answer.close();
        subscriptions.forEach(Subscription::end);
    }

    private void loadNewest() {
        load(new HistoryRange.Newest());
    }

    private void load(HistoryRange range) {
        call.end();
        pending.clear();
        loading = true;
        failed = false;
        call = session.messageCalls().readThread(root, range, PAGE, page -> loaded(range, page), failure -> {
            loading = false;
            failed = true;
            boolean passes = failure instanceof GatewayException known && known.retryable();
            // Without a connection it is read again once there is one, and the window says that.
            problem.set(passes ? "" : Failures.explain(failure, session.server().label()));
            if (!passes) {
                messages.dropOutdated();
            } else if (session.connection().get() instanceof ConnectionState.Online) {
                call = session.messageCalls().again(pause((GatewayException) failure), () -> load(range));
            }
            rebuild();
        });
        rebuild();
    }

    private static Duration pause(GatewayException failure) {
        return failure.retryAfter().filter(asked -> asked.compareTo(RETRY) > 0).orElse(RETRY);
    }

    private void loaded(HistoryRange range, ThreadPage page) {
        loading = false;
        problem.set("");
        if (range instanceof HistoryRange.Before) {
            messages.older(page);
        } else {
            messages.newest(page);
        }
        // The page may have been read before these arrived.
        pending.forEach(messages::take);
        rebuild();
    }

    private void received(List<ChatMessage> changed) {
        if (loading) {
            pending.addAll(changed);
        }
        boolean any = false;
        for (ChatMessage message : changed) {
            any |= messages.take(message);
        }
        if (any) {
            rebuild();
        }
    }

    private void rebuild() {
        RowBuilder builder = rowBuilder().withoutQuotesOf(root);
        List<Row> built = new ArrayList<>();
        List<Unsent> unsent =
                session.outbox().entries().get().stream().filter(this::concerns).toList();
        if (messages.hasOlder() && messages.answers().size() > 1) {
            // The first message stays above the replies, whatever is loaded of them.
            List<Row> top = rowBuilder()
                    .build(new Row.Older(loading), messages.first().stream().toList(), unsent, false);
            built.addAll(top.stream().filter(row -> !(row instanceof Row.Older)).toList());
            built.addAll(builder.build(new Row.Older(loading), messages.answers(), unsent, true));
        } else {
            built.addAll(builder.build(new Row.Newer(loading), messages.all(), unsent, true));
            built.remove(0);
        }
        rows.set(List.copyOf(built));
    }

    private RowBuilder rowBuilder() {
        return new RowBuilder(session.account(), session.names(), zone, today.get(), -1).hiding(blocked);
    }

    /** Whether an entry of the outbox is a reply in the thread, or about a message of it. */
    private boolean concerns(Unsent entry) {
        if (!entry.room().equals(conversation.room())) {
            return false;
        } else if (entry.wanted() instanceof OutgoingMessage message) {
            return message.replyTo().filter(messages::contains).isPresent();
        }
        return !(entry.wanted() instanceof OutgoingChange change) || messages.contains(change.messageId());
    }
}
