package org.chatrpc.client.soap.mapping;

import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.contract.SetPresence;
import org.chatrpc.contract.SetTyping;

/** Converts the client's requests about presence and typing to the contract's types. Empty values are left out. */
public final class PresenceRequests {

    private PresenceRequests() {}

    public static SetTyping setTyping(SessionToken token, String room) {
        SetTyping request = new SetTyping();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static SetPresence setPresence(SessionToken token, PresenceChange change) {
        SetPresence request = new SetPresence();
        request.setToken(token.value());
        change.presence().map(Enum::name).ifPresent(request::setStatus);
        change.text().ifPresent(request::setStatusText);
        change.until().ifPresent(request::setStatusUntil);
        change.idle().ifPresent(request::setIdle);
        return request;
    }
}
