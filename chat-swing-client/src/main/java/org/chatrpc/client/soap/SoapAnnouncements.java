package org.chatrpc.client.soap;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.soap.mapping.FromAdminContract;
import org.chatrpc.client.soap.mapping.FromContract;
import org.chatrpc.contract.GetAnnouncement;
import org.chatrpc.contract.admin.ClearAnnouncement;
import org.chatrpc.contract.admin.SetAnnouncement;

/** The calls of a gateway about the announcement. All of them can be repeated. Thread-safe. */
abstract class SoapAnnouncements extends SoapModeration {

    SoapAnnouncements(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        super(addresses, known, answerTimeout);
    }

    public final Optional<Announcement> announcement(SessionToken token) {
        GetAnnouncement request = new GetAnnouncement();
        request.setToken(token.value());
        return FromContract.announcement(
                call(port -> port.getAnnouncement(request)).getAnnouncement());
    }

    public final Announcement announce(SessionToken token, String text, Optional<Instant> end) {
        SetAnnouncement request = new SetAnnouncement();
        request.setToken(token.value());
        request.setText(text);
        request.setEndsAt(end.orElse(null));
        return FromAdminContract.announcement(
                administering().call(port -> port.setAnnouncement(request)).getAnnouncement());
    }

    public final void clearAnnouncement(SessionToken token) {
        ClearAnnouncement request = new ClearAnnouncement();
        request.setToken(token.value());
        administering().call(port -> port.clearAnnouncement(request));
    }
}
