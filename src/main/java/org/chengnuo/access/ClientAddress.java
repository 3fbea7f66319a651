package org.chengnuo.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses count as one caller: in IPv6 everybody has a network of 2^64 to choose from. */
final class ClientAddress {

  private static final int LONGEST = 45;

  private ClientAddress() {}

  /** The address itself in IPv4, its /64 network in IPv6. */
  static String of(String remoteAddress) {
    String address = remoteAddress == null ? "" : remoteAddress;
    // A literal with a colon is never looked up in a name service.
    if (address.indexOf(':') >= 0) {
      try {
        if (InetAddress.getByName(address) instanceof Inet6Address sixth) {
          byte[] network = Arrays.copyOf(Arrays.copyOf(sixth.getAddress(), 8), 16);
          return InetAddress.getByAddress(network).getHostAddress();
        }
      } catch (UnknownHostException e) {
        return shorten(address);
      }
    }
    return shorten(address);
  }

  private static String shorten(String address) {
    return address.substring(0, Math.min(address.length(), LONGEST));
  }
}
