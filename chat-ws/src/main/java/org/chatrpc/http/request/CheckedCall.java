package org.chatrpc.http.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the contract, with values that were read and checked.
 *
 * @param values the texts of the elements that are there, by name, in the order of the contract
 */
public record CheckedCall(Contract contract, String operation, Map<String, List<String>> values) {

    /** The text of an element that occurs at most once. */
    public Optional<String> value(String element) {
        return values.getOrDefault(element, List.of()).stream().findFirst();
    }

    /** The call as the SOAP stack should see it. */
    public RequestDocument document() {
        return CanonicalCall.of(contract.namespace(), operation, values);
    }
}
