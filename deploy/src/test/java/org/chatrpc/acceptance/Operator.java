package org.chatrpc.acceptance;

import jakarta.xml.ws.BindingProvider;
import java.net.URL;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ChatAdminService;

/**
 * The administrator of a chat under test, who calls through the generated client. Registered before anybody else, whose
 * account would be the administrator's otherwise.
 */
final class Operator {
    private static final String USERNAME = "olga";

    private final ChatAdminPort port;
    private final String token;

    private Operator(ChatAdminPort port, String token) {
        this.port = port;
        this.token = token;
    }

    /** Signs in, and creates the account if there is none. */
    static Operator of(URL base) {
        try {
            return new Operator(adminPort(base), signIn(Person.port(base)));
        } catch (ChatFault e) {
            throw new AssertionError("The operator cannot sign in", e);
        }
    }

    private static String signIn(ChatPort port) throws ChatFault {
        try {
            return port.login(Person.login(USERNAME, Person.PASSWORD))
                    .getSession()
                    .getToken();
        } catch (ChatFault e) {
            Register request = new Register();
            request.setUsername(USERNAME);
            request.setPassword(Person.PASSWORD);
            return port.register(request).getSession().getToken();
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
