package org.chatrpc.client.session;

import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.AdminCalls;
import org.chatrpc.client.session.call.AnnouncementCalls;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.call.MentionCounts;
import org.chatrpc.client.session.call.ModerationCalls;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.outbox.Outbox;

/** Resumes a session on each reconnection, and suspends it when the connection ends. On the event thread. */
final class Reconnection {

    private final Calls calls;
    private final SessionPresence presence;
    private final Outbox outbox;
    private final Conversations conversations;
    private final AddressCheck addresses;
    private final ModerationCalls moderation;
    private final AdminCalls administration;
    private final AnnouncementCalls announcements;
    private final MentionCounts mentions;

    Reconnection(
            Calls calls,
            SessionPresence presence,
            Outbox outbox,
            Conversations conversations,
            AddressCheck addresses,
            ModerationCalls moderation,
            AdminCalls administration,
            AnnouncementCalls announcements,
            MentionCounts mentions) {
        this.calls = calls;
        this.presence = presence;
        this.outbox = outbox;
        this.conversations = conversations;
        this.addresses = addresses;
        this.moderation = moderation;
        this.administration = administration;
        this.announcements = announcements;
        this.mentions = mentions;
    }

    void follow(Value<ConnectionState> connection) {
        connection.onChange(this::changed);
    }

    private void changed(ConnectionState now) {
        if (now instanceof ConnectionState.Ended) {
            calls.close();
            presence.close();
        } else if (now instanceof ConnectionState.Online) {
            outbox.resume();
            conversations.refresh();
            presence.refresh();
            addresses.check();
            moderation.learnBlocked();
            moderation.learnReports();
            administration.learn();
            announcements.learn();
            mentions.learn();
        }
    }
}
