package org.chatrpc.soap;

import jakarta.jws.WebService;
import org.chatrpc.soap.operation.AccountCalls;
import org.chatrpc.soap.operation.FileCalls;
import org.chatrpc.soap.operation.MessageCalls;
import org.chatrpc.soap.operation.PresenceCalls;
import org.chatrpc.soap.operation.ReadCalls;
import org.chatrpc.soap.operation.RoomCalls;

/**
 * The operations of the contract. What they are about has an interface in {@code operation}, whose default methods unpack
 * the request, call the service in charge, and map the result to the contract's types. The behaviour is in the services,
 * the mapping of failures in {@link org.chatrpc.soap.call.CallRunner}. Thread-safe.
 *
 * <p>It has no fields, injected or other: GlassFish 7.0.25 creates the endpoint on the first call and without a lock
 * ({@code InstanceResolverImpl.resolve}), so that of several concurrent first calls some get an instance whose {@code
 * @PostConstruct} has not run and never will. Everything it needs comes with the {@link org.chatrpc.soap.call.Call}.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.ChatPort",
        wsdlLocation = "WEB-INF/wsdl/chat.wsdl",
        targetNamespace = "urn:chatrpc:v1",
        serviceName = "ChatService",
        portName = "ChatPort")
public class ChatEndpoint
        implements OfCurrentCall, AccountCalls, RoomCalls, MessageCalls, PresenceCalls, FileCalls, ReadCalls {}
