package org.chatrpc.http.request;

import java.util.Map;

/**
 * What callers may send to one service, read from its WSDL, so that a new operation is checked without further code.
 * Immutable.
 */
public final class Contract {
    /** The chat. */
    public static final Contract CHAT = new Contract("chat.wsdl");
    /** The administration. */
    public static final Contract ADMINISTRATION = new Contract("chat-admin.wsdl");

    private final String file;
    private final RequestTypes types;

    private Contract(String file) {
        this.file = file;
        this.types = RequestTypes.of("/META-INF/wsdl/" + file);
    }

    /** The name of the WSDL file. */
    public String file() {
        return file;
    }

    /** The namespace of all its elements; contains no character that XML would have to escape. */
    public String namespace() {
        return types.namespace();
    }

    boolean hasOperation(String name) {
        return types.hasOperation(name);
    }

    /** The elements of the request of an operation that there is, by name, in the order of the contract. */
    Map<String, RequestElement> elements(String operation) {
        return types.elements(operation);
    }
}
