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
    private final String token;

    Account(ChatPort port, String token) {
        this.port = port;
        this.token = token;
    }

    public void logout() throws ChatFault {
        Logout request = new Logout();
        request.setToken(token);
        port.logout(request);
    }

    public void changePassword(String oldPassword, String newPassword) throws ChatFault {
        ChangePassword request = new ChangePassword();
        request.setToken(token);
        request.setOldPassword(oldPassword);
        request.setNewPassword(newPassword);
        port.changePassword(request);
    }

    public ListSessionsResponse listSessions() throws ChatFault {
        ListSessions request = new ListSessions();
        request.setToken(token);
        return port.listSessions(request);
    }

    public void revokeSession(String sessionId) throws ChatFault {
        RevokeSession request = new RevokeSession();
        request.setToken(token);
        request.setSessionId(sessionId);
        port.revokeSession(request);
    }

    public ListUsersResponse listUsers(String query, Integer limit) throws ChatFault {
        ListUsers request = new ListUsers();
        request.setToken(token);
        request.setQuery(query);
        request.setLimit(limit);
        return port.listUsers(request);
    }

    public User updateProfile(String displayName) throws ChatFault {
        UpdateProfile request = new UpdateProfile();
        request.setToken(token);
        request.setDisplayName(displayName);
        return port.updateProfile(request).getUser();
    }
}
