package org.chatrpc.soap.fault;

import org.chatrpc.contract.Fault;

/** The fault codes of SOAP 1.1 (section 4.4.1). */
public enum FaultCode {
    VERSION_MISMATCH("VersionMismatch"),
    MUST_UNDERSTAND("MustUnderstand"),
    /** The request is wrong: it will fail again if it is resent unchanged. */
    CLIENT("Client"),
    /** The server has a problem: the same request may succeed later. */
    SERVER("Server");

    private final String localName;

    FaultCode(String localName) {
        this.localName = localName;
    }

    /** The code for a fault that does not concern the envelope of the request. */
    public static FaultCode of(Fault fault) {
        return fault.isRetryable() ? SERVER : CLIENT;
    }

    /** The local name of the code, in the namespace of the envelope. */
    String localName() {
        return localName;
    }
}
