// Real servers and real disks: five seconds is too little on a busy machine.
jest.setTimeout(30_000);
