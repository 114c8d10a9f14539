package org.chatrpc.acceptance;

import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.ListSessionsResponse;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.ListUsersResponse;
import org.chatrpc.contract.Logout;
import org.chatrpc.contract.RevokeSession;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.User;

/** The calls of a {@link Person} about accounts and sessions. */
public final class Account {
    private final ChatPort port;
    private final Token token;

    Account(ChatPort port, Token token) {
        this.port = port;
        this.token = token;
    }

    public void logout() throws ChatFault {
        port.logout(token.in(new Logout(), Logout::setToken));
    }

    public void changePassword(String oldPassword, String newPassword) throws ChatFault {
        ChangePassword request = token.in(new ChangePassword(), ChangePassword::setToken);
        request.setOldPassword(oldPassword);
        request.setNewPassword(newPassword);
        port.changePassword(request);
    }

    public ListSessionsResponse listSessions() throws ChatFault {
        return port.listSessions(token.in(new ListSessions(), ListSessions::setToken));
    }

    public void revokeSession(String sessionId) throws ChatFault {
        RevokeSession request = token.in(new RevokeSession(), RevokeSession::setToken);
        request.setSessionId(sessionId);
        port.revokeSession(request);
    }

    public ListUsersResponse listUsers(String query, Integer limit) throws ChatFault {
        ListUsers request = token.in(new ListUsers(), ListUsers::setToken);
        request.setQuery(query);
        request.setLimit(limit);
        return port.listUsers(request);
    }

    public User updateProfile(String displayName) throws ChatFault {
        UpdateProfile request = token.in(new UpdateProfile(), UpdateProfile::setToken);
        request.setDisplayName(displayName);
        return port.updateProfile(request).getUser();
    }
}
