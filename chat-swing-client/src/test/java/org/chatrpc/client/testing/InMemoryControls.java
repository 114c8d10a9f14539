package org.chatrpc.client.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;

/** What tests do at the in-memory server without a call. Its lock is that of the whole server. */
abstract class InMemoryControls extends InMemoryNetwork {

    final InMemoryState state;
    final InMemoryMessages messages;
    final InMemoryFiles files = new InMemoryFiles();
    final InMemoryResponses responses;
    final InMemoryModeration moderation;
    final InMemoryPresences presences;
    final InMemorySearches searches;
    final InMemoryAnnouncements announcements;

    InMemoryControls(InMemoryState state) {
        this.state = state;
        messages = new InMemoryMessages(state);
        responses = new InMemoryResponses(state);
        moderation = new InMemoryModeration(state);
        presences = new InMemoryPresences(state);
        searches = new InMemorySearches(state);
        announcements = new InMemoryAnnouncements(state);
    }

    /** Tells everybody something. */
    public synchronized void announce(String text, Optional<Instant> end) {
        announcements.announce(text, end);
        notifyAll();
    }

    /** Forgets all uploads, as if they had expired. */
    public synchronized void expireUploads() {
        files.expire();
    }

    /** Sets what the server says of what may be sent. */
    public synchronized void limitFiles(FileLimits limits) {
        files.limit(limits);
    }

    /** Sets the maximum number of events in an answer. */
    public synchronized void eventsPerPage(int limit) {
        state.log.eventsPerPage = limit;
    }

    /** Expires all cursors issued so far. */
    public synchronized void expireCursors() {
        state.log.expireCursors();
        notifyAll();
    }

    /** Refuses the next message, edit or deletion. */
    public synchronized void refuseNextSend(Refusal refusal) {
        messages.refuseNext(refusal);
    }

    /** Refuses the next reaction or pin, or the next reading of a thread. */
    public synchronized void refuseNextResponse(Refusal refusal) {
        responses.refuseNext(refusal);
    }

    /** Refuses the next search. */
    public synchronized void refuseNextSearch(Refusal refusal) {
        searches.refuseNext(refusal);
    }

    /** From now on a search looks at no more than this many messages before it answers with what it has. */
    public synchronized void searchAtMost(int messages) {
        searches.lookAtMost(messages);
    }

    /** Refuses a text each time that it is sent. */
    public synchronized void refuse(String body, Refusal refusal) {
        messages.refuse(body, refusal);
    }

    /** Advances the time of the next message. */
    public synchronized void passTime(Duration time) {
        state.passTime(time);
    }

    /** The bodies of a room's messages in order. */
    public synchronized List<String> bodies(String room) {
        return state.room(room).messages.stream().map(ChatMessage::body).toList();
    }

    /** How many times the text of a message was changed. */
    public synchronized int revisions(String room, long number) {
        return state.room(room).message(number).revision();
    }

    /** The current state of the room for this user, without a call. */
    public synchronized RoomSummary summary(String room, String username) {
        return state.summary(state.room(room), username);
    }

    public synchronized long readNumber(String room, String username) {
        return state.room(room).read.getOrDefault(username, 0L);
    }

    /** Adds or removes a user's reaction, without a call. */
    public synchronized void react(String room, long number, String username, String emoji, boolean chosen) {
        responses.react(username, state.room(room).message(number), emoji, chosen);
        notifyAll();
    }

    /** Blocks a person without an event, as one that is no longer kept. */
    public synchronized void blockUserQuietly(String blocker, String username) {
        moderation.blockQuietly(blocker, username);
    }

    /** An administrator resolves all reports, of which nobody is told. */
    public synchronized void settleReports() {
        moderation.settleReports();
    }

    /** How many reports were made. */
    public synchronized int reports() {
        return moderation.reports();
    }

    /** Pins or unpins a message, without a call. */
    public synchronized void pin(String room, long number, boolean pinned) {
        responses.pin(state.room(room).message(number), pinned);
        notifyAll();
    }

    /** Tells the members of a room that a user is typing, without a call. */
    public synchronized void type(String room, String username) {
        presences.type(username, room);
        notifyAll();
    }

    /** Shows a user as this, without a call. */
    public synchronized void show(String username, Status status) {
        presences.show(username, status);
        notifyAll();
    }

    /** What others are shown of a user. */
    public synchronized Status status(String username) {
        return presences.of(username);
    }

    /** The reports of idleness so far, in order. */
    public synchronized List<Boolean> idleReports() {
        return List.copyOf(presences.idle);
    }

    /** Posts a message as a user, without a call. */
    public synchronized ChatMessage post(String room, String author, String body) {
        return post(room, author, body, List.of());
    }

    /** The same with files. */
    public synchronized ChatMessage post(String room, String author, String body, List<Attachment> files) {
        ChatMessage message = state.post(room, author, body, author + "-" + state.log.size(), Optional.empty(), files);
        notifyAll();
        return message;
    }

    /** Posts an answer to a message as a user, without a call. */
    public synchronized ChatMessage reply(String room, String author, String body, ChatMessage to) {
        ChatMessage message =
                state.post(room, author, body, author + "-" + state.log.size(), Optional.of(to.messageId()));
        notifyAll();
        return message;
    }

    /** Whether nothing is left of a message but its place. */
    public synchronized boolean isDeleted(String room, long number) {
        return state.room(room).message(number).deletedAt().isPresent();
    }

    /** Removes a message's text, as a deletion would. */
    public synchronized void delete(String room, long number) {
        state.delete(
                room,
                number,
                new ChatMessage.Deleter(state.room(room).message(number).author(), ""));
        notifyAll();
    }

    /** Replaces a message's text, as an edit would. */
    public synchronized void edit(String room, long number, String body) {
        state.edit(room, number, body);
        notifyAll();
    }
}
