package org.chatrpc.acceptance;

import jakarta.xml.ws.BindingProvider;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ChatAdminService;

/**
 * The administrator of a chat under test, who calls through the generated client. Registered before anybody else, whose
 * account would be the administrator's otherwise.
 */
final class Operator {
    private static final String USERNAME = "olga";
    /** By the address of the chat: signing in for each test would exceed the rate that one account has. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final ChatAdminPort port;
    private final String token;

    private Operator(ChatAdminPort port, String token) {
        this.port = port;
        this.token = token;
    }

    /**
     * Signs in unless that was done before, and creates the account if there is none; the system property
     * {@code chat.setup.token} has the secret that this takes.
     */
    static Operator of(URL base) {
        String token = TOKENS.compute(base.toString(), (address, known) -> {
            ChatPort port = Person.port(base);
            return known != null && isSession(port, known) ? known : signIn(port);
        });
        return new Operator(adminPort(base), token);
    }

    /** False if the chat has another database than before. */
    private static boolean isSession(ChatPort port, String token) {
        ListSessions request = new ListSessions();
        request.setToken(token);
        try {
            port.listSessions(request);
            return true;
        } catch (ChatFault e) {
            return false;
        }
    }

    private static String signIn(ChatPort port) {
        try {
            return port.login(Person.login(USERNAME, Person.PASSWORD))
                    .getSession()
                    .getToken();
        } catch (ChatFault e) {
            return register(port);
        }
    }

    private static String register(ChatPort port) {
        Register request = new Register();
        request.setUsername(USERNAME);
        request.setPassword(Person.PASSWORD);
        request.setSetupToken(System.getProperty("chat.setup.token"));
        try {
            return port.register(request).getSession().getToken();
        } catch (ChatFault e) {
            throw new AssertionError("The operator can neither sign in nor register", e);
        }
    }

    /** The generated client of the administration. An undocumented fault code fails the test. */
    static ChatAdminPort adminPort(URL base) {
        ChatAdminPort port = new ChatAdminService().getChatAdminPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, base + "AdminService");
        return DocumentedFaults.guard(port);
    }

    ChatAdminPort port() {
        return port;
    }

    String token() {
        return token;
    }
}
