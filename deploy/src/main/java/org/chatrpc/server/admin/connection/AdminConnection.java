package org.chatrpc.server.admin.connection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.server.settings.StartFailure;
import org.w3c.dom.Element;

/**
 * A session of an administrator. One that was opened for a command is closed after it. For one thread.
 *
 * @param chat the service that signs in and out
 * @param ownSession whether the session was opened for this command
 */
public record AdminConnection(SoapClient administration, SoapClient chat, String token, boolean ownSession)
        implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(AdminConnection.class.getName());

    /** Uses an existing session. */
    public static AdminConnection with(URI base, String token) {
        return new AdminConnection(administration(base), chat(base), token, false);
    }

    /** Opens a session. */
    public static AdminConnection signIn(URI base, String username, String password) throws StartFailure {
        Map<String, List<String>> request = new LinkedHashMap<>();
        request.put("username", List.of(username));
        request.put("password", List.of(password));
        return open(base, "Login", request);
    }

    /** Opens a session with a token of the OpenID Connect provider, for people without a password here. */
    public static AdminConnection signInWithToken(URI base, String identityToken) throws StartFailure {
        Map<String, List<String>> request = new LinkedHashMap<>();
        request.put("identityToken", List.of(identityToken));
        return open(base, "SignInWithToken", request);
    }

    private static AdminConnection open(URI base, String operation, Map<String, List<String>> request)
            throws StartFailure {
        request.put("clientName", List.of("chat-server admin"));
        Element session = Elements.only(chat(base).call(operation, request));
        return new AdminConnection(administration(base), chat(base), Elements.text(session, "token"), true);
    }

    private static SoapClient administration(URI base) {
        return new SoapClient(base.resolve("AdminService"), "urn:chatrpc:admin:v1");
    }

    public static SoapClient chat(URI base) {
        return new SoapClient(base.resolve("ChatService"), "urn:chatrpc:v1");
    }

    /** Calls an operation of the administration, and returns the element of its response. */
    public Element call(String operation, Map<String, List<String>> values) throws StartFailure {
        Map<String, List<String>> request = new LinkedHashMap<>();
        request.put("token", List.of(token));
        request.putAll(values);
        return administration.call(operation, request);
    }

    /** The current announcement, read from the chat service. */
    public Element announcement() throws StartFailure {
        return chat.call("GetAnnouncement", Map.of("token", List.of(token)));
    }

    /** Changes the password of the user whose session this is. */
    public void changePassword(String oldPassword, String newPassword) throws StartFailure {
        Map<String, List<String>> request = new LinkedHashMap<>();
        request.put("token", List.of(token));
        request.put("oldPassword", List.of(oldPassword));
        request.put("newPassword", List.of(newPassword));
        chat.call("ChangePassword", request);
    }

    /** Ignores failures: the command has been carried out, and may have ended this session as well. */
    @Override
    public void close() {
        if (ownSession) {
            try {
                chat.call("Logout", Map.of("token", List.of(token)));
            } catch (StartFailure e) {
                LOGGER.log(Level.DEBUG, "The session of the command could not be closed", e);
            }
        }
    }
}
