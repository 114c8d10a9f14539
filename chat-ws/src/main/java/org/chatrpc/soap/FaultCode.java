package org.chatrpc.soap;

import org.chatrpc.contract.Fault;

/** The fault codes of SOAP 1.1 (section 4.4.1). */
public enum FaultCode {
    VERSION_MISMATCH("VersionMismatch"),
    MUST_UNDERSTAND("MustUnderstand"),
    /** The message is at fault: sent again as it is, it fails again. */
    CLIENT("Client"),
    /** The server is at fault: the same message may succeed later. */
    SERVER("Server");

    private final String localName;

    FaultCode(String localName) {
        this.localName = localName;
    }

    /** The one of a fault that the envelope of the request is not to blame for. */
    public static FaultCode of(Fault fault) {
        return fault.isRetryable() ? SERVER : CLIENT;
    }

    /** Its name in the namespace of the envelope. */
    String localName() {
        return localName;
    }
}
