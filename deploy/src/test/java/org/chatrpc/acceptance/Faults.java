package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Fault;

/** Assertions about refused calls. */
final class Faults {
    private Faults() {}

    /** Asserts that the call is refused with this code, and returns the fault's detail. */
    static Fault assertFault(String code, ThrowingCallable call) {
        ChatFault thrown = catchThrowableOfType(ChatFault.class, call);
        assertThat(thrown).as("a fault with " + code).isNotNull();
        Fault fault = thrown.getFaultInfo();
        assertThat(fault.getCode()).as(fault.getMessage()).isEqualTo(code);
        assertThat(thrown.getMessage()).isEqualTo(code + ": " + fault.getMessage());
        return fault;
    }

    /** Also asserts that the fault names this request element. */
    static Fault assertFault(String code, String field, ThrowingCallable call) {
        Fault fault = assertFault(code, call);
        assertThat(fault.getField()).as(fault.getMessage()).isEqualTo(field);
        return fault;
    }
}
