package org.chatrpc.soap;

import java.util.Optional;
import org.chatrpc.account.AccountDirectory;
import org.chatrpc.account.NewSession;
import org.chatrpc.account.OpenSession;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SessionInfo;
import org.chatrpc.contract.User;
import org.chatrpc.model.AccountInfo;
import org.jspecify.annotations.Nullable;

/** Maps accounts and sessions to the contract's types. Thread-safe. */
final class PeopleMapping {
    private final AccountDirectory people;
    private final Presence presence;

    PeopleMapping(AccountDirectory people, Presence presence) {
        this.people = people;
        this.presence = presence;
    }

    Session session(NewSession opened) {
        Session session = new Session();
        session.setToken(opened.token());
        session.setSessionId(opened.sessionId());
        session.setUsername(opened.account().username());
        session.setDisplayName(opened.account().displayName());
        session.setAdministrator(opened.account().administrator());
        session.setExpiresAt(opened.expiresAt());
        session.setMustChangePassword(opened.account().mustChangePassword() ? true : null);
        return session;
    }

    SessionInfo sessionInfo(OpenSession open, OpenSession current) {
        SessionInfo info = new SessionInfo();
        info.setSessionId(open.id());
        info.setClientName(nullIfEmpty(open.details().clientName()));
        info.setAddress(nullIfEmpty(open.details().address()));
        info.setCreatedAt(open.details().createdAt());
        info.setLastSeenAt(open.lastSeen());
        info.setExpiresAt(open.details().expiresAt());
        info.setCurrent(open.id().equals(current.id()));
        return info;
    }

    Optional<User> user(String username) {
        return people.find(username).map(this::user);
    }

    User user(AccountInfo account) {
        User user = new User();
        user.setUsername(account.username());
        user.setDisplayName(account.displayName());
        user.setPresence(presence(account.username()));
        user.setAdministrator(account.administrator());
        user.setKind("PERSON");
        user.setActive(account.isActive());
        return user;
    }

    String displayName(String username) {
        return people.displayName(username);
    }

    boolean isActive(String username) {
        return people.find(username).map(AccountInfo::isActive).orElse(false);
    }

    String presence(String username) {
        return presence.isOnline(username) ? "ONLINE" : "OFFLINE";
    }

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
