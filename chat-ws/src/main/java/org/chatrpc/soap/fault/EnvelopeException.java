package org.chatrpc.soap.fault;

import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** A refusal that concerns the SOAP envelope and has a fault code of its own in SOAP 1.1 (section 4.4.1). */
public final class EnvelopeException extends ChatException {
    private static final long serialVersionUID = 1;

    private final FaultCode faultCode;

    private EnvelopeException(FaultCode faultCode, String message) {
        super(Problem.INVALID_REQUEST, null, null, message, null);
        this.faultCode = faultCode;
    }

    /** The envelope is of another SOAP version. */
    public static EnvelopeException versionMismatch(String message) {
        return new EnvelopeException(FaultCode.VERSION_MISMATCH, message);
    }

    /** A header block is marked mustUnderstand, but this service does not understand it. */
    public static EnvelopeException mustUnderstand(String message) {
        return new EnvelopeException(FaultCode.MUST_UNDERSTAND, message);
    }

    public FaultCode faultCode() {
        return faultCode;
    }
}
