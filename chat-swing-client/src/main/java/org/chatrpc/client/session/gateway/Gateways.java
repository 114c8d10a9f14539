package org.chatrpc.client.session.gateway;

/** Creates the gateway to a chat at its addresses, without a call. */
@FunctionalInterface
public interface Gateways {

    ChatGateway at(ServerAddresses addresses);
}
