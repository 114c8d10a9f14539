package org.chatrpc.client.session.gateway;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;

/** The part of a {@link ChatGateway} about what everybody is told. The same rules apply. */
public interface AnnouncementGateway {

    /** What everybody is told; empty for nothing. */
    Optional<Announcement> announcement(SessionToken token);

    /**
     * Tells everybody something, for administrators; a retry changes nothing.
     *
     * @param text one line
     * @param end in the future; empty to tell it until it is taken back
     */
    Announcement announce(SessionToken token, String text, Optional<Instant> end);

    /** Takes back what everybody is told, for administrators; a retry changes nothing. */
    void clearAnnouncement(SessionToken token);
}
