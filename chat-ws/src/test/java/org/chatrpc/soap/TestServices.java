package org.chatrpc.soap;

import java.time.Duration;
import org.chatrpc.Chat;
import org.chatrpc.audit.Lookups;
import org.chatrpc.soap.call.ChatServices;

/** Hands the services of a chat to the endpoints, as the application does in a container. */
public final class TestServices {
    private TestServices() {}

    public static ChatServices of(Chat chat) {
        return new ChatServices(
                chat.journal,
                chat.accounts,
                chat.provider,
                chat.sessions,
                chat.accountDirectory,
                chat.blocks,
                chat.presenceView,
                chat.presences,
                chat.typing,
                chat.rooms,
                chat.roomDirectory,
                chat.members,
                chat.bans,
                chat.messages,
                chat.finder,
                chat.edits,
                chat.reactions,
                chat.pins,
                chat.reports,
                chat.history,
                chat.search == null ? null : chat.search.searches(),
                chat.uploads,
                chat.downloads,
                chat.roomFiles,
                chat.feed,
                chat.answers,
                chat.announcements,
                chat.administration,
                new Lookups(chat.journal, Duration.ofMinutes(10), System::nanoTime),
                chat.refusals,
                chat.limits);
    }
}
