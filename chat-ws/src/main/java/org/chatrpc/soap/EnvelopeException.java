package org.chatrpc.soap;

import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** A refusal because of the SOAP envelope, for which SOAP 1.1 has a fault code of its own (section 4.4.1). */
public final class EnvelopeException extends ChatException {
    private static final long serialVersionUID = 1;

    private final FaultCode faultCode;

    private EnvelopeException(FaultCode faultCode, String message) {
        super(Problem.INVALID_REQUEST, null, null, message, null);
        this.faultCode = faultCode;
    }

    /** The envelope is one of another version of SOAP. */
    public static EnvelopeException versionMismatch(String message) {
        return new EnvelopeException(FaultCode.VERSION_MISMATCH, message);
    }

    /** A header that this service must understand is none that it knows. */
    public static EnvelopeException mustUnderstand(String message) {
        return new EnvelopeException(FaultCode.MUST_UNDERSTAND, message);
    }

    public FaultCode faultCode() {
        return faultCode;
    }
}
