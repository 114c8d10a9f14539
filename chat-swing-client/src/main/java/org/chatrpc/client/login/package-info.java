/** Signing in and signing up. */
package org.chatrpc.client.login;
