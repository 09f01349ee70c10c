//! Who wrote what having seen what: what two devices will need to merge.

use std::collections::BTreeMap;

use crate::bytes::Fields;
use crate::id::DeviceId;

/// For each device, the highest sequence number of its writings that has been seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VersionVector(BTreeMap<DeviceId, u64>);

impl VersionVector {
    /// The highest sequence number seen of `device`; 0 if none.
    #[must_use]
    pub fn get(&self, device: DeviceId) -> u64 {
        self.0.get(&device).copied().unwrap_or(0)
    }

    /// Devices and their sequence numbers, in the order of the devices' bytes.
    pub fn iter(&self) -> impl Iterator<Item = (DeviceId, u64)> + '_ {
        self.0.iter().map(|(device, sequence)| (*device, *sequence))
    }

    /// The next sequence number of `device`, which this vector counts as seen from now on.
    pub(crate) fn advance(&mut self, device: DeviceId) -> u64 {
        let sequence = self.0.entry(device).or_insert(0);
        *sequence = sequence.saturating_add(1);
        *sequence
    }

    /// Counts a writing as seen.
    pub(crate) fn include(&mut self, device: DeviceId, sequence: u64) {
        let seen = self.0.entry(device).or_insert(0);
        *seen = (*seen).max(sequence);
    }

    /// Counts as seen all that `other` has seen.
    pub(crate) fn merge(&mut self, other: &Self) {
        other.iter().for_each(|(device, sequence)| self.include(device, sequence));
    }

    /// `count u16 | (device 16 | sequence u64)*`, devices ascending.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        let count = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        out.extend_from_slice(&count.to_le_bytes());
        for (device, sequence) in self.0.iter().take(usize::from(count)) {
            out.extend_from_slice(device.as_bytes());
            out.extend_from_slice(&sequence.to_le_bytes());
        }
    }

    /// Reads what [`encode`](Self::encode) wrote; `None` for anything else, a device named twice among it.
    pub(crate) fn decode(fields: &mut Fields<'_>) -> Option<Self> {
        let count = fields.u16()?;
        let mut seen = BTreeMap::new();
        for _ in 0..count {
            let device = DeviceId::from_bytes(fields.array()?);
            if seen.last_key_value().is_some_and(|(last, _)| *last >= device) {
                return None;
            }
            seen.insert(device, fields.u64()?);
        }
        Some(Self(seen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(devices: &[u8]) -> Option<VersionVector> {
        let mut bytes = (devices.len() as u16).to_le_bytes().to_vec();
        for device in devices {
            bytes.extend_from_slice(&[*device; 16]);
            bytes.extend_from_slice(&7_u64.to_le_bytes());
        }
        VersionVector::decode(&mut Fields::new(&bytes))
    }

    #[test]
    fn of_what_was_seen_of_a_device_the_highest_counts() {
        let (one, other) = (DeviceId::from_bytes([1; 16]), DeviceId::from_bytes([2; 16]));
        let (mut seen, mut more) = (VersionVector::default(), VersionVector::default());
        assert_eq!(seen.get(one), 0);
        seen.include(one, 7);
        seen.include(one, 5);
        assert_eq!((seen.get(one), seen.get(other)), (7, 0));
        more.include(one, 6);
        more.include(other, 3);
        seen.merge(&more);
        assert_eq!((seen.get(one), seen.get(other)), (7, 3));
        assert_eq!(seen.advance(one), 8);
    }

    #[test]
    fn devices_stand_in_order_and_each_once_or_it_is_none() {
        assert_eq!(decoded(&[1, 2, 3]).unwrap().iter().count(), 3);
        assert!(decoded(&[]).is_some());
        for wrong in [[1, 1], [2, 1]] {
            assert_eq!(decoded(&wrong), None, "{wrong:?}");
        }
    }
}
