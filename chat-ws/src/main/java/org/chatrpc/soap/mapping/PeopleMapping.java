package org.chatrpc.soap.mapping;

import java.util.Optional;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SessionInfo;
import org.chatrpc.contract.User;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.presence.PresenceView;
import org.chatrpc.presence.ShownPresence;
import org.jspecify.annotations.Nullable;

/** Maps accounts and sessions to the contract's types. Thread-safe. */
public final class PeopleMapping {
    private static final String PERSON = "PERSON";
    static final String SERVICE = "SERVICE";

    private final AccountDirectory people;
    private final PresenceView presence;

    public PeopleMapping(AccountDirectory people, PresenceView presence) {
        this.people = people;
        this.presence = presence;
    }

    public Session session(NewSession opened) {
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

    public SessionInfo sessionInfo(OpenSession open, OpenSession current) {
        SessionInfo info = new SessionInfo();
        info.setSessionId(open.id());
        info.setClientName(nullIfEmpty(open.details().clientName()));
        info.setAddress(nullIfEmpty(open.details().address()));
        info.setCreatedAt(open.details().createdAt());
        info.setLastSeenAt(open.lastUse());
        info.setExpiresAt(open.details().expiresAt());
        info.setCurrent(open.id().equals(current.id()));
        return info;
    }

    /** The user as this reader sees it. */
    public Optional<User> user(String username, String reader) {
        return people.find(username).map(account -> user(account, reader));
    }

    public User user(AccountInfo account, String reader) {
        ShownPresence shown = presence.of(account.username(), reader);
        User user = new User();
        user.setUsername(account.username());
        user.setDisplayName(account.displayName());
        user.setPresence(shown.status().name());
        user.setAdministrator(account.administrator());
        user.setStatusText(shown.text().orElse(null));
        user.setStatusUntil(shown.textUntil().orElse(null));
        user.setLastSeenAt(shown.lastSeen().orElse(null));
        user.setKind(kind(account));
        user.setActive(account.isActive());
        if (account.username().equals(reader)) {
            user.setStatus(presence.chosen(reader).status().name());
            user.setAuditor(account.auditor());
        }
        return user;
    }

    /** The kind of the account in the contract. */
    static String kind(AccountInfo account) {
        return account.service() ? SERVICE : PERSON;
    }

    String kind(String username) {
        return people.find(username).map(PeopleMapping::kind).orElse(PERSON);
    }

    String displayName(String username) {
        return people.displayName(username);
    }

    boolean isService(String username) {
        return people.isService(username);
    }

    boolean isActive(String username) {
        return people.find(username).map(AccountInfo::isActive).orElse(false);
    }

    /** The presence of a user that the reader may see. */
    ShownPresence shown(String username, String reader) {
        return presence.of(username, reader);
    }

    /** The same for a user who is known to share a room with the reader. */
    ShownPresence shownRoommate(String username, String reader) {
        return presence.ofRoommate(username, reader);
    }

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
