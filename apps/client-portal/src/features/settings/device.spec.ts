import { deviceOf } from './device';

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', { browser: 'Safari', system: 'iPhone', isPhone: true }],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', { browser: 'Edge', system: 'Windows', isPhone: false }],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', { browser: 'Chrome', system: 'Android', isPhone: true }],
  ['', { browser: null, system: null, isPhone: false }],
])('a device is named as its owner would: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toEqual(device);
});
